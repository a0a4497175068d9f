//! The few sentences that the core itself shows to people, from the same files as the window's.

use std::{collections::BTreeMap, sync::OnceLock};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};

use crate::clock::Time;

const ENGLISH: &str = include_str!("../locales/en.ftl");

/// The texts of one language.
#[derive(Clone, Copy)]
pub struct Texts(&'static FluentBundle<FluentResource>);

/// Each is read once: a list that is translated row by row does not read a file a row.
static READ: [OnceLock<FluentBundle<FluentResource>>; 3] = [const { OnceLock::new() }; 3];

impl Texts {
    /// Of `en`, `de` or `zh-CN`; English for anything else.
    pub fn of(language: &str) -> Self {
        let (place, language, source) = match language {
            "de" => (1, "de", include_str!("../locales/de.ftl")),
            "zh-CN" => (2, "zh-CN", include_str!("../locales/zh-CN.ftl")),
            _ => (0, "en", ENGLISH),
        };
        Self(READ[place].get_or_init(|| read(language, source)))
    }

    /// The text of a key without values; a missing one shows as its key, which a test finds first.
    pub fn get(&self, key: &str) -> String {
        self.fill(key, &FluentArgs::new())
    }

    /// The text of a key, `id` or `id.attribute`, with its values.
    pub fn fill(&self, key: &str, values: &FluentArgs<'_>) -> String {
        let (id, part) = key.split_once('.').unwrap_or((key, ""));
        let text = self.0.get_message(id).and_then(|message| match part {
            "" => message.value(),
            part => Some(message.get_attribute(part)?.value()),
        });
        text.map_or_else(
            || key.to_owned(),
            |text| {
                let filled = self.0.format_pattern(text, Some(values), &mut Vec::new());
                filled.into()
            },
        )
    }

    /// The same, with values by name.
    pub fn filled(&self, key: &str, values: &BTreeMap<String, String>) -> String {
        let mut given = FluentArgs::new();
        for (name, value) in values {
            given.set(name.as_str(), value.as_str());
        }
        self.fill(key, &given)
    }

    /// The same, with values as people say them: a moment as `day` writes it, a count as a number, which chooses its
    /// wording; the rest as it is. The window's `parts/values.ts` does the same.
    pub fn spoken(
        &self,
        key: &str,
        values: &BTreeMap<String, String>,
        day: impl Fn(Time) -> String,
    ) -> String {
        let mut given = FluentArgs::new();
        for (name, value) in values {
            let moment = Time::parse(value).filter(|_| value.ends_with('Z'));
            let count = value.parse::<u32>().ok().filter(|_| name == "minutes");
            let said = match (moment, count) {
                (Some(moment), _) => FluentValue::from(day(moment)),
                (_, Some(count)) => FluentValue::from(count),
                _ => FluentValue::from(value.as_str()),
            };
            given.set(name.as_str(), said);
        }
        self.fill(key, &given)
    }

    /// The same, with values that are all texts.
    pub(crate) fn with(&self, key: &str, values: &[(&'static str, String)]) -> String {
        let mut given = FluentArgs::new();
        for (name, value) in values {
            given.set(*name, value.as_str());
        }
        self.fill(key, &given)
    }
}

fn read(language: &str, source: &str) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![language.parse().unwrap_or_default()]);
    // Marks around values are for pages; a mail's subject and a notification show them as boxes.
    bundle.set_use_isolating(false);
    // What cannot be read of a file is left out; a test finds that.
    let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(source.to_owned());
    bundle.add_resource_overriding(resource);
    bundle
}

/// A language as pages name it: the one that was chosen, or, where the desk follows the system, the first of those that
/// were asked for.
pub fn chosen(language: &str, accepted: &str) -> &'static str {
    match language {
        "" => spoken(accepted),
        language => spoken(language),
    }
}

/// The language to speak when the person has set none: the first that the desk knows, of an `Accept-Language` header or
/// of the system's languages behind each other. Browsers list the languages by preference, so their weights (RFC 9110, section 12.5.4) need not be read.
pub fn spoken(accepted: &str) -> &'static str {
    let mut wanted = accepted.split(',').map(|tag| {
        let main = tag.trim().split(['-', ';']).next();
        main.unwrap_or_default().to_ascii_lowercase()
    });
    let known = wanted.find_map(|main| match main.as_str() {
        "de" => Some("de"),
        "en" => Some("en"),
        "zh" => Some("zh-CN"),
        _ => None,
    });
    known.unwrap_or("en")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{Texts, spoken};

    #[test]
    fn a_text_is_there_in_every_language() {
        let said = ["en", "de", "zh-CN"].map(|language| Texts::of(language).get("close"));
        assert_eq!(said, ["Close", "Schließen", "关闭"]);
        assert_eq!(Texts::of("fr").get("close"), "Close", "English for others");
        assert_eq!(Texts::of("en").get("nosuch"), "nosuch", "a key for nothing");
    }

    #[test]
    fn counts_choose_their_wording_and_moments_are_days() {
        let said = |key: &str, name: &str, value: &str| {
            let values = BTreeMap::from([
                (name.to_owned(), value.to_owned()),
                ("provider".to_owned(), "7".to_owned()),
            ]);
            Texts::of("en").spoken(key, &values, |at| at.to_string()[..10].to_owned())
        };
        let cause = "diagnosis-smile-pending.cause";
        for (minutes, wanted) in [
            ("0", "just now."),
            ("1", "a minute ago."),
            ("5", "5 minutes ago."),
        ] {
            let text = said(cause, "minutes", minutes);
            assert!(text.ends_with(wanted), "{text}");
            assert!(text.contains("at 7 and"), "{text}");
        }
        let detail = "need-data-ends.detail";
        assert_eq!(
            said(detail, "until", "2026-12-01T00:00:00.000Z"),
            "until about 2026-12-01"
        );
        assert_eq!(said(detail, "until", "soon"), "until about soon");
    }

    #[test]
    fn the_language_is_the_first_of_the_browser_that_the_desk_speaks() {
        assert_eq!(spoken("fr-FR,de-AT;q=0.9,en;q=0.8"), "de");
        assert_eq!(
            spoken("zh-TW, en"),
            "zh-CN",
            "the other script is nearer than English"
        );
        assert_eq!(spoken("fr"), "en");
        assert_eq!(spoken(""), "en");
    }
}
