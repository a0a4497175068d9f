//! Providers: what the project has set up, or what StackOne knows.

use linkdesk::{error::Code, wire::Provider};

use super::{Rig, reply, stackone};
use crate::fake::{Fake, json};

fn provider(key: &str, name: &str, categories: &[&str], logo: &str, enabled: bool) -> Provider {
    Provider {
        key: key.to_owned(),
        name: name.to_owned(),
        categories: categories.iter().map(|&text| text.to_owned()).collect(),
        logo_url: match logo {
            "" => String::new(),
            file => format!("https://logos.example.test/{file}.png"),
        },
        enabled,
        mfa: None,
        monitor: None,
    }
}

#[tokio::test]
async fn what_the_project_has_set_up_comes_first() {
    let rig = Rig::playing([json(200, reply!("auth_configs"))]).await;
    let (providers, learnt) = stackone().providers(&rig.cx()).await.unwrap();
    assert_eq!(learnt, "auth_configs");
    assert_eq!(
        providers,
        [
            provider(
                "bamboohr",
                "BambooHR",
                &["hris", "documents"],
                "bamboohr",
                true
            ),
            provider("workday", "Workday", &["hris", "ats"], "workday", false),
        ],
        "one choice per connector, enabled ones first, no address that is no picture"
    );
    assert_eq!(rig.fake.seen()[0].path, "/auth_configs");
}

#[tokio::test]
async fn where_that_is_not_offered_all_connectors_are() {
    for status in [403, 404, 501, 400] {
        let rig = Rig::on(
            Fake::by(move |seen| match seen.path.as_str() {
                "/connectors/meta" => json(200, reply!("connectors_meta")),
                _ => json(status, reply!("error")),
            })
            .await,
        );
        let (providers, learnt) = stackone().providers(&rig.cx()).await.unwrap();
        assert_eq!(learnt, "connectors_meta", "{status}");
        assert_eq!(
            providers,
            [
                provider(
                    "greenhouse",
                    "greenhouse",
                    &["ats"],
                    "greenhouse-wide",
                    true
                ),
                provider("hibob", "HiBob", &["hris", "documents"], "hibob", true),
            ]
        );
        let seen = rig.fake.seen().pop().unwrap();
        assert_eq!(seen.asked("include"), Some("resources"));
    }
}

#[tokio::test]
async fn a_refused_key_is_not_taken_for_a_missing_offer() {
    let rig = Rig::playing([json(401, reply!("error"))]).await;
    let error = stackone().providers(&rig.cx()).await.unwrap_err();
    assert_eq!(error.code, Code::Unauthorized);
    assert_eq!(rig.fake.seen().len(), 1);
}
