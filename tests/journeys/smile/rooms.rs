//! What is set up at Smile from here: templates and webhooks; and whom Smile knows.

use linkdesk::{api, error::Code, wire::*};

use super::{own, template};
use crate::journeys::{Bench, id, pairs, search, until};

async fn actions(bench: &Bench) -> Vec<String> {
    let page = api::audit_list(&bench.desk, search("")).await.unwrap();
    page.rows.into_iter().map(|entry| entry.action).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_template_is_made_changed_and_removed_at_smile() {
    let bench = Bench::new().await;
    let integration = own(&bench).await.id;
    let mut draft = TemplateDraft {
        integration: integration.clone(),
        id: None,
        values: template(),
    };
    let made = api::template_save(&bench.desk, draft.clone())
        .await
        .unwrap();
    assert_eq!(made.values, template(), "as it was given");
    draft.id = Some(made.id.clone());
    draft
        .values
        .insert("subject".to_owned(), "Once more".to_owned());
    api::template_save(&bench.desk, draft.clone())
        .await
        .unwrap();
    let all = api::template_list(&bench.desk, id(&integration))
        .await
        .unwrap();
    let found = all.iter().find(|one| one.id == made.id).unwrap();
    assert_eq!(found.values["subject"], "Once more");
    draft.values.insert("subject".to_owned(), "x".repeat(201));
    let error = api::template_save(&bench.desk, draft.clone())
        .await
        .unwrap_err();
    assert_eq!(
        (error.code, error.field.as_deref()),
        (Code::BadInput, Some("subject")),
        "before anything is asked"
    );
    draft.values.remove("body");
    draft.values.insert("subject".to_owned(), "x".to_owned());
    let error = api::template_save(&bench.desk, draft).await.unwrap_err();
    assert_eq!(
        error.field.as_deref(),
        Some("body"),
        "every field is needed"
    );
    let gone = RemoteId {
        integration: integration.clone(),
        id: made.id.clone(),
    };
    api::template_remove(&bench.desk, gone.clone())
        .await
        .unwrap();
    api::template_remove(&bench.desk, gone).await.unwrap();
    let all = api::template_list(&bench.desk, id(&integration))
        .await
        .unwrap();
    assert!(all.iter().all(|one| one.id != made.id));
    let actions = actions(&bench).await;
    for action in ["template.add", "template.change", "template.remove"] {
        assert!(actions.iter().any(|one| one == action), "{actions:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_preview_fills_in_and_warns() {
    let bench = Bench::new().await;
    let customer = bench.customer("Jane Smith").await;
    let mut values = template();
    values.insert(
        "body".to_owned(),
        "${firstName} ${fullName} {{firstName}} ${phone} ${companyName} ${".to_owned(),
    );
    values.insert("landing_button".to_owned(), String::new());
    values.insert("reply_address".to_owned(), "nobody".to_owned());
    let text = TemplateText {
        integration: own(&bench).await.id,
        values,
        customer: customer.id,
    };
    let preview = api::template_preview(&bench.desk, text).await.unwrap();
    assert_eq!(
        preview.values["body"],
        "Jane Jane Smith {{firstName}} ${phone} Bäckerei Süß ${"
    );
    let told: Vec<_> = preview
        .warnings
        .iter()
        .map(|one| (one.key.as_str(), one.values["variable"].as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ("template-doubtful", "${fullName}"),
            ("template-unknown", "{{firstName}}"),
            ("template-unknown", "${phone}"),
            ("template-open", "${"),
        ]
    );
    assert!(preview.warnings[1].detail.contains("{{firstName}}"));
    let wrong: Vec<_> = preview.errors.keys().map(String::as_str).collect();
    assert_eq!(wrong, ["landing_button", "reply_address"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_webhook_set_up_here_is_signed_with_a_secret_of_ours() {
    let bench = Bench::new().await;
    let integration = own(&bench).await;
    let before = bench.integration_secrets(&integration).await;
    let draft = |url: &str, events: &str| WebhookDraft {
        integration: integration.id.clone(),
        values: pairs(&[
            ("webhook_name", "Desk"),
            ("webhook_url", url),
            ("event_types", events),
        ]),
    };
    let url = integration.webhook_url.clone();
    let made = api::webhook_create(&bench.desk, draft(&url, "ACCOUNT_CONNECTED,INVITE_LINKED"))
        .await
        .unwrap();
    assert!(made.here && made.active, "{made:?}");
    assert_eq!(made.events, ["ACCOUNT_CONNECTED", "INVITE_LINKED"]);
    let all = api::webhook_list(&bench.desk, id(&integration.id))
        .await
        .unwrap();
    assert!(all.contains(&made), "{all:?}");
    assert_eq!(
        bench.integration_secrets(&integration).await,
        before,
        "the integration's own secret signs it"
    );
    let error = api::webhook_create(&bench.desk, draft(&url, "NO_SUCH_EVENT")).await;
    assert_eq!(error.unwrap_err().field.as_deref(), Some("event_types"));
    let error = api::webhook_create(&bench.desk, draft("ftp://x", "ALL_EVENTS")).await;
    assert_eq!(error.unwrap_err().field.as_deref(), Some("webhook_url"));
    let gone = RemoteId {
        integration: integration.id.clone(),
        id: made.id.clone(),
    };
    api::webhook_remove(&bench.desk, gone).await.unwrap();
    let all = api::webhook_list(&bench.desk, id(&integration.id))
        .await
        .unwrap();
    assert!(all.iter().all(|one| one.id != made.id));
    let actions = actions(&bench).await;
    assert!(actions.iter().any(|one| one == "webhook.add"));
    assert!(actions.iter().any(|one| one == "webhook.remove"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_webhook_of_smile_makes_the_desk_read_again() {
    let bench = Bench::new().await;
    let account = super::account(&bench, "status:active").await;
    let wish = |mode: &str| PracticeWebhook {
        system: "smile".to_owned(),
        event: "ACCOUNT_DISCONNECTED".to_owned(),
        account_id: account.remote_id.clone(),
        status: String::new(),
        mode: mode.to_owned(),
    };
    let sent = api::practice_webhook(&bench.desk, wish("wrong-signature")).await;
    assert_eq!(
        sent.unwrap().statuses[0],
        400,
        "a wrong signature is refused"
    );
    let sent = api::practice_webhook(&bench.desk, wish("")).await.unwrap();
    assert_eq!(sent.statuses, [200]);
    until("the account is gone", || async {
        let detail = api::account_show(&bench.desk, id(&account.id))
            .await
            .unwrap();
        (detail.account.status == Status::Disconnected).then_some(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn people_are_listed_beside_the_customers_they_are() {
    let bench = Bench::new().await;
    let customer = super::person(&bench, "Jane Smith").await;
    let link = super::invite(&bench, &customer, "invitation").await;
    let mut query = PersonQuery {
        integration: own(&bench).await.id,
        after: None,
    };
    let mut people = Vec::new();
    loop {
        let page = api::person_list(&bench.desk, query.clone()).await.unwrap();
        people.extend(page.rows);
        query.after = page.next;
        if query.after.is_none() {
            break;
        }
    }
    let jane: Vec<_> = people
        .iter()
        .filter(|one| one.customer.as_deref() == Some(customer.id.as_str()))
        .collect();
    assert_eq!(jane.len(), 1, "the invitation made one");
    assert_eq!(jane[0].customer_name, "Jane Smith");
    assert!(people.iter().any(|one| one.accounts > 0));
    assert_eq!(link.customer, customer.id);
    let stackone = bench.integration().await.id;
    let query = PersonQuery {
        integration: stackone,
        after: None,
    };
    let error = api::person_list(&bench.desk, query).await.unwrap_err();
    assert_eq!(error.code, Code::Unsupported, "StackOne knows no people");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_quickstarts_file_fills_the_form() {
    let bench = Bench::new().await;
    let text = "APP_PORT=8000\r\n\r\n# ключи\r\nAPI_KEY='🔑key-123'\r\nexport API_SECRET=s3cret==\r\n\
                OPEN_API_HOST=https://sandbox.smileapi.io/v1";
    let request = KeyText {
        text: linkdesk::secret::Secret::new(text),
        system: String::new(),
        field: String::new(),
    };
    let guess = api::key_recognise(&bench.desk, request).await.unwrap();
    assert_eq!(guess.system.as_deref(), Some("smile"));
    assert_eq!(guess.environment, Some(Environment::Sandbox));
    assert_eq!(guess.base_url.as_deref(), Some(""), "Smile's own");
    let units: Vec<u16> = text.encode_utf16().collect();
    let part = |at: usize| {
        let part = &guess.parts[at];
        let units = &units[part.begin as usize..part.end as usize];
        (part.field.clone(), String::from_utf16(units).unwrap())
    };
    assert_eq!(part(0), ("api_key".to_owned(), "🔑key-123".to_owned()));
    assert_eq!(part(1), ("api_secret".to_owned(), "s3cret==".to_owned()));
    let crossed = serde_json::to_string(&guess).unwrap();
    assert!(
        !crossed.contains("s3cret"),
        "secrets do not cross: {crossed}"
    );
}
