//! Credentials that the machine's platform issues: the CVM role of Tencent Cloud, EC2's IMDSv2, and containers of ECS and
//! EKS. They are asked only when named (`credential_source`, or the variables of a container), or when this machine says in
//! its firmware whose it is; never through a proxy, and for a second at most.

use std::time::Duration;

use jiff::Timestamp;
use serde::Deserialize;

use super::chain::Scene;
use super::error::{CredentialsError, Miss};
use super::exchange::{Answer, Request, Route};
use super::provider::{Credentials, Find, KeyFamily, Provider};
use super::source::{CredentialsSource, Fetching, Provenance, Renewal};
use crate::base::fsx;
use crate::base::redact::Secret;

/// How long a metadata service may take.
///
/// *Source:* design.md section 5; it answers in milliseconds from the same host. *Applies:* each request to it.
const PATIENCE: Duration = Duration::from_secs(1);

/// Whose metadata.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Service {
    /// The role of a Tencent Cloud virtual machine; a named one of several.
    Cvm {
        /// `COS_CVM_METADATA_ENDPOINT`, or the service's own address.
        endpoint: String,
        role: Option<String>,
    },
    /// The role of an EC2 instance, by IMDSv2.
    Ec2 {
        /// `AWS_EC2_METADATA_SERVICE_ENDPOINT`, or the service's own address.
        endpoint: String,
    },
    /// A container of ECS or EKS.
    Container { url: String, token: Option<Secret>, token_file: Option<String> },
}

impl Service {
    fn place(&self) -> &'static str {
        match self {
            Self::Cvm { .. } => "the CVM role",
            Self::Ec2 { .. } => "the EC2 instance role",
            Self::Container { .. } => "the container's role",
        }
    }

    fn family(&self) -> KeyFamily {
        match self {
            Self::Cvm { .. } => KeyFamily::Tencent,
            Self::Ec2 { .. } | Self::Container { .. } => KeyFamily::Aws,
        }
    }

    /// The CVM role.
    pub(super) fn cvm(scene: Scene<'_>, role: Option<String>) -> Self {
        let endpoint = scene.environment.get("COS_CVM_METADATA_ENDPOINT").unwrap_or("http://metadata.tencentyun.com");
        Self::Cvm { endpoint: endpoint.trim_end_matches('/').to_owned(), role }
    }

    /// The EC2 role.
    pub(super) fn ec2(scene: Scene<'_>) -> Self {
        let environment = scene.environment;
        let sixth = environment
            .get("AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE")
            .is_some_and(|mode| mode.eq_ignore_ascii_case("ipv6"));
        let own = if sixth { "http://[fd00:ec2::254]" } else { "http://169.254.169.254" };
        let endpoint = environment.get("AWS_EC2_METADATA_SERVICE_ENDPOINT").unwrap_or(own);
        Self::Ec2 { endpoint: endpoint.trim_end_matches('/').to_owned() }
    }

    /// A container's, when the variables of one are set.
    pub(super) fn container(scene: Scene<'_>) -> Result<Option<Self>, CredentialsError> {
        let environment = scene.environment;
        let text = |name: &str| environment.get(name).map(str::to_owned);
        let url = match (text("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"), text("AWS_CONTAINER_CREDENTIALS_FULL_URI")) {
            (Some(path), _) => format!("http://169.254.170.2{path}"),
            (None, Some(url)) => url,
            (None, None) => return Ok(None),
        };
        if !may_be_asked(&url) {
            return Err(CredentialsError::Setting {
                place: "the container's role".to_owned(),
                reason: format!("`AWS_CONTAINER_CREDENTIALS_FULL_URI = {url}` is neither https nor of this machine"),
                hint: None,
            });
        }
        let token = text("AWS_CONTAINER_AUTHORIZATION_TOKEN").map(Secret::new);
        Ok(Some(Self::Container { url, token, token_file: text("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE") }))
    }

    /// A source of its credentials; they are kept in memory alone, for every process can have them.
    pub(super) fn source(self, scene: Scene<'_>) -> CredentialsSource {
        let provenance = Provenance {
            origin: self.place().to_owned(),
            family: self.family(),
            region: None,
            endpoint_url: None,
            role: None,
        };
        let identity = match &self {
            Self::Cvm { endpoint, role } => format!("cvm {endpoint} {role:?}"),
            Self::Ec2 { endpoint } => format!("ec2 {endpoint}"),
            Self::Container { url, .. } => format!("container {url}"),
        };
        let asking = Asking { service: self, exchange: scene.services.exchange.clone() };
        CredentialsSource::renewed(provenance, identity, asking)
    }
}

/// Plain http only to this machine and the two addresses that containers are given (rule of the AWS SDKs).
fn may_be_asked(url: &str) -> bool {
    let Some((scheme, rest)) = url.split_once("://") else { return false };
    let authority = rest.split(['/', '?']).next().unwrap_or_default();
    let host = match authority.strip_prefix('[') {
        Some(sixth) => sixth.split(']').next().unwrap_or_default(),
        None => authority.split(':').next().unwrap_or_default(),
    };
    let near = host.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback());
    let containers = ["169.254.170.2", "169.254.170.23", "fd00:ec2::23", "localhost"].contains(&host);
    scheme == "https" || (scheme == "http" && (near || containers))
}

struct Asking {
    service: Service,
    exchange: std::sync::Arc<dyn super::exchange::Exchange>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Document {
    #[serde(alias = "TmpSecretId")]
    access_key_id: String,
    #[serde(alias = "TmpSecretKey")]
    secret_access_key: String,
    token: String,
    expiration: Option<String>,
    expired_time: Option<i64>,
}

impl Asking {
    async fn send(
        &self,
        method: &'static str,
        url: String,
        headers: Vec<(&'static str, String)>,
    ) -> Result<Answer, CredentialsError> {
        let request = Request {
            method,
            url: url.clone(),
            headers,
            body: String::new(),
            patience: PATIENCE,
            route: Route::Direct,
        };
        self.exchange.send(request).await.map_err(|lost| self.unusable(format!("`{url}`: {}", lost.0)))
    }

    async fn get(&self, url: String, headers: Vec<(&'static str, String)>) -> Result<Vec<u8>, CredentialsError> {
        let answer = self.send("GET", url.clone(), headers).await?;
        match answer.status {
            200..300 => Ok(answer.body),
            404 => Err(self.unusable(format!("`{url}` knows no role of this machine"))),
            status => Err(self.unusable(format!("`{url}` answers with HTTP {status}"))),
        }
    }

    fn unusable(&self, reason: String) -> CredentialsError {
        CredentialsError::Unusable { place: self.service.place().to_owned(), reason }
    }

    /// The first line of a list of roles.
    async fn first(&self, url: String, headers: Vec<(&'static str, String)>) -> Result<String, CredentialsError> {
        let list = self.get(url.clone(), headers).await?;
        let list = String::from_utf8_lossy(&list);
        let first = list.lines().map(str::trim).find(|line| !line.is_empty()).map(str::to_owned);
        first.ok_or_else(|| self.unusable(format!("`{url}` knows no role of this machine")))
    }

    async fn credentials(&self) -> Result<Credentials, CredentialsError> {
        let document = match &self.service {
            Service::Cvm { endpoint, role } => {
                let list = format!("{endpoint}/latest/meta-data/cam/security-credentials/");
                let role = match role {
                    Some(role) => role.clone(),
                    None => self.first(list.clone(), Vec::new()).await?,
                };
                self.get(format!("{list}{role}"), Vec::new()).await?
            }
            Service::Ec2 { endpoint } => {
                let life = ("x-aws-ec2-metadata-token-ttl-seconds", "21600".to_owned());
                let answer = self.send("PUT", format!("{endpoint}/latest/api/token"), vec![life]).await?;
                if answer.status != 200 {
                    return Err(self.unusable(format!("IMDSv2 gave no token: HTTP {}", answer.status)));
                }
                let token = String::from_utf8_lossy(&answer.body).trim().to_owned();
                let headers = vec![("x-aws-ec2-metadata-token", token)];
                let list = format!("{endpoint}/latest/meta-data/iam/security-credentials/");
                let role = self.first(list.clone(), headers.clone()).await?;
                self.get(format!("{list}{role}"), headers).await?
            }
            Service::Container { url, token, token_file } => {
                // The file is renewed by the platform, and comes before the variable.
                let token = match token_file {
                    Some(file) => {
                        let read = fsx::read_optional(std::path::Path::new(file));
                        let read = read.map_err(|error| self.unusable(crate::base::fault::chain(&error)))?;
                        let read =
                            read.ok_or_else(|| self.unusable(format!("the token file `{file}` is not there")))?;
                        Some(read.trim().to_owned())
                    }
                    None => token.as_ref().map(|token| token.expose().to_owned()),
                };
                let headers = token.map(|token| ("authorization", token)).into_iter().collect();
                self.get(url.clone(), headers).await?
            }
        };
        self.read(&document)
    }

    fn read(&self, document: &[u8]) -> Result<Credentials, CredentialsError> {
        let read: Option<Document> = serde_json::from_slice(document).ok();
        let whole = read.filter(|read| !read.access_key_id.is_empty() && !read.secret_access_key.is_empty());
        let read = whole.ok_or_else(|| self.unusable("the answer holds no complete credentials".to_owned()))?;
        let end = read.expired_time.and_then(|at| Timestamp::from_second(at).ok());
        let end = end.or_else(|| read.expiration.and_then(|at| at.parse().ok()));
        Ok(Credentials {
            access_key_id: read.access_key_id,
            secret_access_key: Secret::new(read.secret_access_key),
            session_token: Some(Secret::new(read.token)),
            expires: end,
            origin: self.service.place().to_owned(),
            family: self.service.family(),
        })
    }
}

impl Renewal for Asking {
    fn fetch<'a>(&'a self, _refused: Option<&'a Credentials>) -> Fetching<'a> {
        Box::pin(async { self.credentials().await.map(Into::into) })
    }
}

/// Containers by their variables.
pub(super) struct FromContainer<'a>(pub(super) Scene<'a>);

impl Provider for FromContainer<'_> {
    fn find(&self) -> Find {
        let found = Service::container(self.0)?.map(|service| service.source(self.0));
        Ok(found.ok_or_else(|| Miss {
            place: "container".to_owned(),
            reason: "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI and _FULL_URI are not set".to_owned(),
        }))
    }
}

/// Virtual machines, by what their firmware says.
pub(super) struct FromMachine<'a>(pub(super) Scene<'a>);

/// Where the kernel shows the maker of the machine.
const VENDOR: &str = "/sys/class/dmi/id/sys_vendor";

impl Provider for FromMachine<'_> {
    fn find(&self) -> Find {
        // The switch of the AWS tools, which is meant for any such service.
        let off =
            self.0.environment.get("AWS_EC2_METADATA_DISABLED").is_some_and(|off| off.eq_ignore_ascii_case("true"));
        let vendor = fsx::read_optional(std::path::Path::new(VENDOR)).ok().flatten().unwrap_or_default();
        let service = match vendor.trim() {
            "Tencent Cloud" if !off => Service::cvm(self.0, None),
            "Amazon EC2" if !off => Service::ec2(self.0),
            _ => {
                let reason = "this is no machine of Tencent Cloud or EC2 whose metadata may be asked".to_owned();
                return Ok(Err(Miss { place: "machine".to_owned(), reason }));
            }
        };
        Ok(Ok(service.source(self.0)))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use super::*;
    use crate::config::Environment;
    use crate::credentials::sts::Place;
    use crate::credentials::{Exchange, Exchanging, NoAnswer, Services};

    /// A metadata service in memory: answers by method and URL, and what was asked of it.
    #[derive(Default)]
    struct Scripted {
        answers: Vec<(&'static str, &'static str, &'static str)>,
        asked: Mutex<Vec<String>>,
    }

    impl Exchange for Scripted {
        fn send(&self, request: Request) -> Exchanging<'_> {
            assert!(request.route == Route::Direct && request.patience <= PATIENCE, "{request:?}");
            let headers: String = request.headers.iter().map(|(name, value)| format!(" {name}={value}")).collect();
            self.asked.lock().expect("no panic").push(format!("{} {}{headers}", request.method, request.url));
            let found = self.answers.iter().find(|(method, url, _)| (*method, *url) == (request.method, &request.url));
            let answer = found.map(|(_, _, body)| Answer {
                status: 200,
                date: None,
                retry_after: None,
                body: body.as_bytes().to_vec(),
            });
            Box::pin(async { answer.ok_or_else(|| NoAnswer("no answer within 1 s".to_owned())) })
        }
    }

    async fn ask(
        answers: &[(&'static str, &'static str, &'static str)],
        variables: &[(&str, &str)],
        service: impl FnOnce(Scene<'_>) -> Service,
    ) -> (Result<Arc<Credentials>, CredentialsError>, Vec<String>) {
        let scripted = Arc::new(Scripted { answers: answers.to_vec(), ..Scripted::default() });
        let services = Services { exchange: scripted.clone(), ask: None, sts: Place::default() };
        let environment = Environment::from_pairs(variables.iter().copied());
        let scene = Scene { environment: &environment, services: &services };
        let got = service(scene).source(scene).get().await;
        let asked = scripted.asked.lock().expect("no panic").clone();
        (got, asked)
    }

    #[tokio::test]
    async fn the_cvm_role_is_asked_for_its_name_first() {
        let list = "http://metadata.tencentyun.com/latest/meta-data/cam/security-credentials/";
        let keys = r#"{"TmpSecretId":"id","TmpSecretKey":"hush","Token":"t","ExpiredTime":4102444800,
            "Expiration":"2100-01-01T00:00:00Z","Code":"Success"}"#;
        let whole = "http://metadata.tencentyun.com/latest/meta-data/cam/security-credentials/uploader";
        let answers = [("GET", list, "uploader\n"), ("GET", whole, keys)];
        let (got, asked) = ask(&answers, &[], |scene| Service::cvm(scene, None)).await;
        let got = got.expect("issued");
        assert_eq!((got.access_key_id.as_str(), got.family, asked.len()), ("id", KeyFamily::Tencent, 2));
        assert_eq!(got.expires.map(Timestamp::as_second), Some(4_102_444_800));
        let (got, asked) = ask(&answers, &[], |scene| Service::cvm(scene, Some("uploader".to_owned()))).await;
        assert!(got.is_ok() && asked.len() == 1, "{asked:?}");
        let (got, _) = ask(&[], &[], |scene| Service::cvm(scene, None)).await;
        let error = got.expect_err("absent").to_string();
        assert!(error.starts_with("no credentials from the CVM role: `http://metadata.tencentyun.com/"), "{error}");
    }

    #[tokio::test]
    async fn imds_is_asked_with_a_session_token_alone() {
        let answers = [
            ("PUT", "http://127.0.0.1:9/latest/api/token", "session"),
            ("GET", "http://127.0.0.1:9/latest/meta-data/iam/security-credentials/", "role"),
            (
                "GET",
                "http://127.0.0.1:9/latest/meta-data/iam/security-credentials/role",
                r#"{"Code":"Success","AccessKeyId":"id","SecretAccessKey":"hush","Token":"t","Expiration":"2100-01-01T00:00:00Z"}"#,
            ),
        ];
        let variables = [("AWS_EC2_METADATA_SERVICE_ENDPOINT", "http://127.0.0.1:9/")];
        let (got, asked) = ask(&answers, &variables, Service::ec2).await;
        assert_eq!(got.expect("issued").family, KeyFamily::Aws);
        assert!(asked[1..].iter().all(|line| line.ends_with(" x-aws-ec2-metadata-token=session")), "{asked:?}");
    }

    #[tokio::test]
    async fn a_container_is_asked_with_its_token_and_only_nearby() {
        let keys = r#"{"AccessKeyId":"id","SecretAccessKey":"hush","Token":"t","Expiration":"2100-01-01T00:00:00Z"}"#;
        let variables =
            [("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "/v2/x"), ("AWS_CONTAINER_AUTHORIZATION_TOKEN", "Basic q")];
        let service = |scene: Scene<'_>| Service::container(scene).expect("allowed").expect("set");
        let (got, asked) = ask(&[("GET", "http://169.254.170.2/v2/x", keys)], &variables, service).await;
        assert!(got.is_ok(), "{asked:?}");
        assert_eq!(asked, ["GET http://169.254.170.2/v2/x authorization=Basic q"]);
        for (url, allowed) in [
            ("https://keys.example.com/x", true),
            ("http://127.0.0.1:8080/x", true),
            ("http://[fd00:ec2::23]/x", true),
            ("http://169.254.170.23/v1", true),
            ("http://keys.example.com/x", false),
            ("http://169.254.170.2.example.com/x", false),
            ("ftp://127.0.0.1/x", false),
        ] {
            assert_eq!(may_be_asked(url), allowed, "{url}");
        }
    }
}
