//! Where a service of many regions answers: its hosts, taken apart and put together again.
//!
//! Hosts of Amazon: <https://docs.aws.amazon.com/general/latest/gr/s3.html>; of Tencent COS: "Regions and access
//! endpoints" of its documentation. Only the shape is looked at, so that a stand-in on another domain works alike.

use std::path::PathBuf;

use super::client::Endpoint;
use super::{Provider, StoreError};

/// Which of a service's roads requests take, and where what is learnt about regions is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roads {
    /// Object data through the service's network of edge locations.
    pub accelerate: bool,
    /// Object data over the private network (Tencent COS).
    pub internal: bool,
    /// Over IPv6 as well (Amazon S3).
    pub dual_stack: bool,
    /// With validated cryptography (Amazon S3).
    pub fips: bool,
    /// The directory of the file that remembers regions of buckets; nothing is remembered without.
    pub cache: Option<PathBuf>,
}

/// A service of many regions and the roads that are taken to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Regional {
    service: Service,
    https: bool,
    /// What stands behind the region in a host: `myqcloud.com`, `amazonaws.com`, with the port.
    domain: String,
    accelerate: bool,
    internal: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Service {
    Cos {
        /// `cos` or `cos-internal`.
        first: String,
    },
    Aws {
        dual_stack: bool,
        fips: bool,
    },
}

/// Whether a text can be a region, also one that an answer names: it becomes a part of a host.
pub(super) fn is_region(text: &str) -> bool {
    (4..=40).contains(&text.len())
        && text.contains('-')
        && !text.starts_with('-')
        && !text.ends_with('-')
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

impl Regional {
    /// The service behind an endpoint, and the region that its host names; nothing for an endpoint without regions.
    ///
    /// # Errors
    /// [`StoreError::Setting`] for a road that does not lead there.
    pub(super) fn of(
        provider: Provider,
        endpoint: &Endpoint,
        region: &str,
        roads: &Roads,
    ) -> Result<Option<(Self, String)>, StoreError> {
        let found = Self::taken_apart(provider, endpoint, region);
        let wrong = |text: &str| Err(StoreError::Setting(text.to_owned()));
        let is = |wanted: Provider| found.is_some() && provider == wanted;
        if (roads.dual_stack || roads.fips) && !is(Provider::Aws) {
            return wrong("use_dualstack_endpoint and use_fips_endpoint are for the regional endpoints of Amazon S3");
        }
        if roads.internal && !is(Provider::TencentCos) {
            return wrong("use_internal_endpoint is for the regional endpoints of Tencent COS");
        }
        if roads.accelerate && !(is(Provider::Aws) || is(Provider::TencentCos)) {
            return wrong("use_accelerate_endpoint is for the regional endpoints of Amazon S3 and Tencent COS");
        }
        let Some((mut regional, region)) = found else { return Ok(None) };
        regional.accelerate |= roads.accelerate;
        regional.internal |= roads.internal;
        if let Service::Aws { dual_stack, fips } = &mut regional.service {
            *dual_stack |= roads.dual_stack;
            *fips |= roads.fips;
            if *fips && regional.accelerate {
                return wrong("Amazon S3 has no accelerated endpoint with FIPS cryptography: use one of the two");
            }
        }
        Ok(Some((regional, region)))
    }

    fn taken_apart(provider: Provider, endpoint: &Endpoint, region: &str) -> Option<(Self, String)> {
        if !endpoint.path().is_empty() {
            return None;
        }
        let authority = endpoint.authority().as_str();
        let labels: Vec<&str> = authority.split('.').collect();
        let of = |service, at: usize| {
            let domain = labels.get(at..).filter(|rest| !rest.is_empty())?.join(".");
            Some(Self { service, https: endpoint.https(), domain, accelerate: false, internal: false })
        };
        match (provider, labels.as_slice()) {
            (Provider::TencentCos, ["cos" | "cos-internal", "accelerate", ..]) if is_region(region) => {
                // The accelerated host takes object data alone; the rest needs a region.
                let mut found = of(Service::Cos { first: "cos".to_owned() }, 2)?;
                (found.accelerate, found.internal) = (true, labels[0] == "cos-internal");
                Some((found, region.to_owned()))
            }
            (Provider::TencentCos, [first @ ("cos" | "cos-internal"), region, ..]) if is_region(region) => {
                Some((of(Service::Cos { first: (*first).to_owned() }, 2)?, (*region).to_owned()))
            }
            // The oldest name of all.
            (Provider::Aws, ["s3", "amazonaws", "com"]) => {
                Some((of(Service::Aws { dual_stack: false, fips: false }, 1)?, "us-east-1".to_owned()))
            }
            (Provider::Aws, [first @ ("s3" | "s3-fips"), rest @ ..]) => {
                let dual_stack = rest.first() == Some(&"dualstack");
                let at = if dual_stack { 2 } else { 1 };
                let region = labels.get(at).filter(|label| is_aws_region(label))?;
                let service = Service::Aws { dual_stack, fips: *first == "s3-fips" };
                Some((of(service, at + 1)?, (*region).to_owned()))
            }
            _ => None,
        }
    }

    /// Where the buckets of a region are.
    pub(super) fn endpoint(&self, region: &str) -> Result<Endpoint, StoreError> {
        match &self.service {
            Service::Cos { first } => self.at(&format!("{first}.{region}.{}", self.domain)),
            Service::Aws { dual_stack, fips } => {
                let first = if *fips { "s3-fips" } else { "s3" };
                let middle = if *dual_stack { "dualstack." } else { "" };
                self.at(&format!("{first}.{middle}{region}.{}", self.domain))
            }
        }
    }

    /// Where the bytes of a region's objects go, when it is another place than its buckets'.
    pub(super) fn data_endpoint(&self, region: &str) -> Result<Option<Endpoint>, StoreError> {
        let host = match (&self.service, self.accelerate, self.internal) {
            (_, false, false) => return Ok(None),
            (Service::Cos { .. }, true, false) => format!("cos.accelerate.{}", self.domain),
            (Service::Cos { .. }, true, true) => format!("cos-internal.accelerate.{}", self.internal_domain()),
            (Service::Cos { .. }, false, true) => format!("cos-internal.{region}.{}", self.internal_domain()),
            (Service::Aws { dual_stack: false, .. }, ..) => format!("s3-accelerate.{}", self.domain),
            (Service::Aws { dual_stack: true, .. }, ..) => format!("s3-accelerate.dualstack.{}", self.domain),
        };
        self.at(&host).map(Some)
    }

    /// The private network has hosts on the newer domain alone.
    fn internal_domain(&self) -> String {
        self.domain.replace("myqcloud.com", "tencentcos.cn")
    }

    /// Where the buckets of all regions are listed, when a region lists its own alone.
    pub(super) fn service_endpoint(&self) -> Result<Option<Endpoint>, StoreError> {
        match self.service {
            Service::Cos { .. } => self.at(&format!("service.cos.{}", self.domain)).map(Some),
            Service::Aws { .. } => Ok(None),
        }
    }

    /// What tells buckets of equal names apart, in a cache.
    pub(super) fn domain(&self) -> &str {
        &self.domain
    }

    fn at(&self, authority: &str) -> Result<Endpoint, StoreError> {
        Endpoint::parse(&format!("{}://{authority}", if self.https { "https" } else { "http" }))
    }
}

/// `eu-west-1`, `us-gov-east-1`, `cn-north-1`: words and a number. A host of somebody else's seldom has one there.
fn is_aws_region(text: &str) -> bool {
    is_region(text) && text.rsplit('-').next().is_some_and(|last| last.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(provider: Provider, url: &str, roads: &Roads) -> Result<Option<(Regional, String)>, StoreError> {
        Regional::of(provider, &Endpoint::parse(url).expect("a URL"), "ap-seoul", roads)
    }

    fn text(endpoint: Result<Option<Endpoint>, StoreError>) -> Option<String> {
        endpoint.expect("well formed").map(|endpoint| endpoint.text().to_owned())
    }

    #[test]
    fn every_road_of_amazon_has_its_host() {
        let url = "https://s3.us-east-1.amazonaws.com";
        for (dual_stack, fips, accelerate, bucket, data) in [
            (false, false, false, "https://s3.eu-west-1.amazonaws.com", None),
            (true, false, false, "https://s3.dualstack.eu-west-1.amazonaws.com", None),
            (false, true, false, "https://s3-fips.eu-west-1.amazonaws.com", None),
            (true, true, false, "https://s3-fips.dualstack.eu-west-1.amazonaws.com", None),
            (false, false, true, "https://s3.eu-west-1.amazonaws.com", Some("https://s3-accelerate.amazonaws.com")),
            (
                true,
                false,
                true,
                "https://s3.dualstack.eu-west-1.amazonaws.com",
                Some("https://s3-accelerate.dualstack.amazonaws.com"),
            ),
        ] {
            let roads = Roads { dual_stack, fips, accelerate, ..Roads::default() };
            let (regional, region) = of(Provider::Aws, url, &roads).expect("roads").expect("regions");
            assert_eq!(region, "us-east-1");
            assert_eq!(regional.endpoint("eu-west-1").expect("well formed").text(), bucket);
            assert_eq!(text(regional.data_endpoint("eu-west-1")).as_deref(), data);
            assert_eq!(text(regional.service_endpoint()), None);
        }
        let (old, region) =
            of(Provider::Aws, "https://s3.amazonaws.com", &Roads::default()).expect("roads").expect("regions");
        assert_eq!(old.endpoint(&region).expect("well formed").text(), "https://s3.us-east-1.amazonaws.com");
        let (given, _) = of(Provider::Aws, "https://s3-fips.dualstack.us-west-2.amazonaws.com", &Roads::default())
            .expect("roads")
            .expect("regions");
        assert_eq!(
            given.endpoint("us-gov-east-1").expect("well formed").text(),
            "https://s3-fips.dualstack.us-gov-east-1.amazonaws.com"
        );
    }

    #[test]
    fn every_road_of_tencent_has_its_host() {
        let url = "https://cos.ap-guangzhou.myqcloud.com";
        for (accelerate, internal, data) in [
            (false, false, None),
            (true, false, Some("https://cos.accelerate.myqcloud.com")),
            (false, true, Some("https://cos-internal.ap-beijing.tencentcos.cn")),
            (true, true, Some("https://cos-internal.accelerate.tencentcos.cn")),
        ] {
            let roads = Roads { accelerate, internal, ..Roads::default() };
            let (regional, region) = of(Provider::TencentCos, url, &roads).expect("roads").expect("regions");
            assert_eq!(region, "ap-guangzhou");
            let bucket = regional.endpoint("ap-beijing").expect("well formed");
            assert_eq!(bucket.text(), "https://cos.ap-beijing.myqcloud.com");
            assert_eq!(text(regional.data_endpoint("ap-beijing")).as_deref(), data);
            assert_eq!(text(regional.service_endpoint()).as_deref(), Some("https://service.cos.myqcloud.com"));
        }
        // Given as the endpoint, the accelerated host is for object data all the same.
        let given = "https://cos.accelerate.myqcloud.com";
        let (regional, region) = of(Provider::TencentCos, given, &Roads::default()).expect("roads").expect("regions");
        assert_eq!(regional.endpoint(&region).expect("well formed").text(), "https://cos.ap-seoul.myqcloud.com");
        assert_eq!(text(regional.data_endpoint(&region)).as_deref(), Some(given));
        let private = "https://cos-internal.ap-beijing.tencentcos.cn";
        let (regional, region) = of(Provider::TencentCos, private, &Roads::default()).expect("roads").expect("regions");
        assert_eq!(regional.endpoint(&region).expect("well formed").text(), private);
    }

    #[test]
    fn endpoints_without_regions_are_left_alone_and_take_no_other_road() {
        let accelerate = Roads { accelerate: true, ..Roads::default() };
        for (provider, url) in [
            (Provider::Aws, "https://s3.example.com"),
            (Provider::Aws, "http://127.0.0.1:9000"),
            (Provider::Aws, "https://s3.us-east-1.amazonaws.com/below"),
            (Provider::TencentCos, "https://download.example.com"),
            (Provider::Generic, "https://s3.us-east-1.example.com"),
        ] {
            assert_eq!(of(provider, url, &Roads::default()).expect("no road"), None, "{url}");
            assert!(of(provider, url, &accelerate).is_err(), "{url}");
        }
        let cos = "https://cos.ap-beijing.myqcloud.com";
        assert!(of(Provider::TencentCos, cos, &Roads { fips: true, ..Roads::default() }).is_err());
        let aws = "https://s3.us-east-1.amazonaws.com";
        assert!(of(Provider::Aws, aws, &Roads { internal: true, ..Roads::default() }).is_err());
        assert!(of(Provider::Aws, aws, &Roads { fips: true, accelerate: true, ..Roads::default() }).is_err());
    }

    #[test]
    fn what_an_answer_calls_a_region_cannot_lead_to_another_host() {
        for text in ["ap-beijing", "us-gov-east-1", "ap-shanghai-fsi"] {
            assert!(is_region(text), "{text}");
        }
        for text in ["", "evil.example", "a-b/c", "-eu-west", "eu west-1", "EU-WEST-1", "a-b@c", "accelerate"] {
            assert!(!is_region(text), "{text}");
        }
    }
}
