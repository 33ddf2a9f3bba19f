//! The call that makes an archived object readable for a while.

use http::Method;

use crate::store::{ObjectId, Provider, RestoreTier, StoreError};

use super::call::Call;
use super::objects::document;
use super::send::Wire;
use super::xml;

impl Wire {
    pub(in crate::store) async fn restore(
        &self,
        object: &ObjectId,
        days: u32,
        tier: Option<RestoreTier>,
    ) -> Result<(), StoreError> {
        let payload = document(request(days, tier, self.profile.provider), self.profile.content_md5);
        let call = Call::on_object("RestoreObject", Method::POST, object)?
            .query("restore", "")
            .query_some("versionId", object.version.as_deref())
            .header("content-type", "application/xml")?
            .required_digests(&payload.digests, self.profile.content_md5)?
            .payload(&payload);
        self.headers(&call).await.map(drop)
    }
}

fn request(days: u32, tier: Option<RestoreTier>, provider: Provider) -> String {
    // COS has a name of its own for it: <https://cloud.tencent.com/document/product/436/12633>.
    let parameters = if provider == Provider::TencentCos { "CASJobParameters" } else { "GlacierJobParameters" };
    let mut text = String::from("<RestoreRequest xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">");
    xml::push_element(&mut text, "Days", &days.to_string());
    if let Some(tier) = tier {
        text.push_str(&format!("<{parameters}>"));
        xml::push_element(&mut text, "Tier", tier.word());
        text.push_str(&format!("</{parameters}>"));
    }
    text.push_str("</RestoreRequest>");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tier_is_told_when_one_is_wanted() {
        let head = "<RestoreRequest xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Days>3</Days>";
        assert_eq!(request(3, None, Provider::Aws), format!("{head}</RestoreRequest>"));
        assert_eq!(
            request(3, Some(RestoreTier::Bulk), Provider::Aws),
            format!("{head}<GlacierJobParameters><Tier>Bulk</Tier></GlacierJobParameters></RestoreRequest>")
        );
        let cos = request(3, Some(RestoreTier::Bulk), Provider::TencentCos);
        assert!(cos.ends_with("<CASJobParameters><Tier>Bulk</Tier></CASJobParameters></RestoreRequest>"), "{cos}");
    }
}
