//! What the tiers of a product offer, in the words of each language.

use crate::ids::PlanId;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;

/// A text by language code (`en`, `pt`…).
pub type LocalizedText = BTreeMap<String, String>;

/// Something that a product can do, and in which of its tiers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Feature {
    /// The feature in a few words.
    pub text: LocalizedText,
    /// The ids of the plans that have it.
    pub plans: Vec<PlanId>,
}

/// The features by which the tiers of a product are compared. The store keeps them in the catalogue. The browser does
/// not get them with an account: only one page compares tiers, and it loads those of its product.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Features(pub Vec<Feature>);

impl Features {
    /// Whether there is nothing to compare.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for Features {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // The store keeps JSON, and [`crate::codec`] is not for people.
        #[cfg(feature = "ssr")]
        if serializer.is_human_readable() {
            return self.0.serialize(serializer);
        }
        ().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Features {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // The browser does not have the code for reading them either.
        #[cfg(feature = "ssr")]
        if deserializer.is_human_readable() {
            return Vec::deserialize(deserializer).map(Self);
        }
        <()>::deserialize(deserializer).map(|()| Self::default())
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use crate::codec;

    #[test]
    fn the_store_keeps_them_and_the_browser_is_sent_none() {
        let text = LocalizedText::from([("en".to_owned(), "Recording".to_owned())]);
        let features = Features(vec![Feature { text, plans: vec!["premium".into()] }]);
        assert!(!features.is_empty());
        let json = serde_json::to_string(&features).unwrap();
        assert_eq!(json, r#"[{"text":{"en":"Recording"},"plans":["premium"]}]"#);
        assert_eq!(serde_json::from_str::<Features>(&json).unwrap(), features);
        let sent: Features = codec::decode(&codec::encode(&features)).unwrap();
        assert!(sent.is_empty());
    }
}
