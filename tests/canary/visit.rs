//! The same folder once more, as the window has it open.

use serde_json::{Value, json};

use super::{CONTROL, Cast, PASSPHRASE, watch::Watch, window::Window};

/// Ids that the questions are about.
struct Known {
    practice: String,
    mirror: String,
    spare: String,
    smile: String,
    customer: String,
    account: String,
    link: String,
    url: String,
    job: String,
}

/// Asks every command of the list and looks at the files meanwhile; answers with the tokens of all links.
pub(super) async fn pay(watch: &mut Watch, cast: &Cast) -> Vec<String> {
    let mut window = Window::open(watch, PASSPHRASE).await;
    let known = begin(&mut window, cast).await;
    webhooks(&mut window, cast).await;
    for (name, request) in questions(&known, cast) {
        window.ask(name, request).await;
    }
    let tokens = window.tokens().await;
    look_at_files(&mut window);
    window.ask("integration_remove", by(&known.spare)).await;
    assert_eq!(
        window.left_out(),
        [] as [&str; 0],
        "every command was asked"
    );
    window.close().await;
    watch.keep_files();
    tokens
}

/// Makes one of everything.
async fn begin(window: &mut Window<'_>, cast: &Cast) -> Known {
    let practice = named(window, "Practice").await;
    let customer = json!({ "name": CONTROL, "owner_id": "owner-of-the-window" });
    let customer = text(&window.told("customer_save", customer).await["id"]);
    let wish = json!({ "integration": practice["id"], "customer": customer, "kind": "auth-link" });
    let made = window.told("link_create", wish).await;
    let csv = format!("owner_id,name\nin-bulk-1,{CONTROL}\nin-bulk-2,{CONTROL}\n");
    let bulk = json!({ "integration": practice["id"], "kind": "auth-link", "csv": csv });
    let active = json!({ "query": "status:active" });
    let accounts = window.told("account_list", active).await;
    let spare = draft(
        cast,
        "Spare",
        json!({ "api_key": cast.stackone("api_key") }),
    );
    let smile = json!({
        "system": "smile",
        "name": "Smile",
        "environment": "practice",
        "base_url": cast.smile("base_url"),
        "secrets": {
            "api_key": cast.smile("api_key"),
            "api_secret": cast.smile("api_secret"),
            "webhook_secret": cast.smile("webhook_secret"),
        },
    });
    Known {
        practice: text(&practice["id"]),
        mirror: text(&named(window, "Mirror").await["id"]),
        spare: text(&window.told("integration_save", spare).await["id"]),
        smile: text(&window.told("integration_save", smile).await["id"]),
        customer,
        account: text(&accounts["rows"][0]["id"]),
        link: text(&made["id"]),
        url: text(&made["url"]),
        job: text(&window.told("link_bulk", bulk).await["id"]),
    }
}

/// Lets webhooks in: right ones, one twice, one with a wrong signature.
async fn webhooks(window: &mut Window<'_>, cast: &Cast) {
    window.told("receiver_start", json!({ "port": 0 })).await;
    let url = named(window, "Practice").await["webhook_url"].clone();
    let endpoint = json!({ "system": "stackone", "url": url });
    cast.practice.control("PUT", "/endpoint", &endpoint);
    for (mode, statuses) in [
        ("plain", json!([200])),
        ("duplicate", json!([200, 200])),
        ("wrong-signature", json!([400])),
    ] {
        let webhook = json!({ "system": "stackone", "event": "account.updated", "mode": mode });
        let sent = cast.practice.control("POST", "/webhook", &webhook);
        assert_eq!(sent["statuses"], statuses, "{mode}");
    }
}

/// What is asked, in this order.
fn questions(known: &Known, cast: &Cast) -> Vec<(&'static str, Value)> {
    [
        about_the_desk(known, cast),
        about_links(known, cast),
        about_accounts(known),
        about_smile(known, cast),
        about_the_rest(known),
    ]
    .concat()
}

fn about_the_desk(known: &Known, cast: &Cast) -> Vec<(&'static str, Value)> {
    let key = cast.stackone("api_key");
    let providers = |integration: &str| json!({ "integration": integration, "fresh": true });
    vec![
        ("desk_state", json!({})),
        ("today_show", json!({})),
        ("system_list", json!({})),
        ("settings_set", json!({ "receiver_port": 0 })),
        ("settings_export", json!({})),
        (
            "settings_import",
            json!({ "text": format!("{{\"linkdesk\":{key}}}"), "dry_run": true }),
        ),
        ("backup_create", json!({})),
        ("backup_check", json!({ "path": "/no/such/file" })),
        (
            "vault_open",
            json!({ "kind": "file", "passphrase": "another one" }),
        ),
        (
            "vault_open",
            json!({ "kind": "file", "passphrase": PASSPHRASE }),
        ),
        ("live_open", json!({ "minutes": 5 })),
        ("live_close", json!({})),
        ("key_recognise", json!({ "text": key })),
        (
            "integration_save",
            draft(cast, "", json!({ "api_key": key })),
        ),
        (
            "integration_save",
            draft(cast, "No", json!({ "no_such": key })),
        ),
        ("integration_list", json!({ "environment": "practice" })),
        ("integration_test", by(&known.practice)),
        ("integration_test", by(&known.mirror)),
        ("provider_list", providers(&known.practice)),
        ("provider_list", providers(&known.mirror)),
    ]
}

fn about_links(known: &Known, cast: &Cast) -> Vec<(&'static str, Value)> {
    let wish = |integration: &str, kind: &str| json!({ "integration": integration, "customer": known.customer, "kind": kind });
    let played = json!({ "url": known.url, "control": cast.practice.hello["control_url"] });
    vec![
        ("link_create", wish(&known.mirror, "auth-link")),
        ("link_snippets", wish(&known.practice, "auth-link")),
        ("link_build", wish(&known.practice, "auth-link")),
        (
            "callback_take",
            json!({ "text": "http://127.0.0.1:9/back?code=ac_123&state=nobody" }),
        ),
        ("link_list", json!({ "query": "state:created" })),
        ("link_show", by(&known.link)),
        ("link_open", by(&known.link)),
        ("link_qr", by(&known.link)),
        ("mail_render", json!({ "link": known.link })),
        ("mail_save", json!({ "link": known.link })),
        ("mail_open", json!({ "link": known.link })),
        (
            "inspect",
            json!({ "text": cast.stackone("api_key"), "integration": known.practice }),
        ),
        (
            "link_build",
            json!({ "kind": "oauth", "options": { "client_id": "ca_123" } }),
        ),
        (
            "callback_take",
            json!({ "text": format!("?code={}&state=made-up", cast.stackone("api_key")) }),
        ),
        ("link_mark_sent", by(&known.link)),
        ("link_unsend", by(&known.link)),
        ("practice_complete", played),
        ("link_watch", by(&known.link)),
        ("hub_open", wish(&known.practice, "hub")),
        ("link_relink", json!({ "account": known.account })),
        ("link_revoke", by(&known.link)),
        ("link_reinstate", by(&known.link)),
    ]
}

fn about_accounts(known: &Known) -> Vec<(&'static str, Value)> {
    let end = json!({ "id": known.account, "confirm": "yes" });
    let bind = json!({ "account": known.account, "customer": known.customer });
    vec![
        ("sync_start", json!({ "integration": known.practice })),
        ("sync_start", json!({ "integration": known.mirror })),
        ("account_list", json!({ "limit": 200 })),
        ("account_rows", json!({ "limit": 200 })),
        ("account_counts", json!({ "query": "" })),
        ("account_show", by(&known.account)),
        ("account_recheck", by(&known.account)),
        ("account_renew", by(&known.account)),
        ("bounce_page", json!({ "integration": known.practice })),
        ("account_bind", bind),
        ("account_logs", by(&known.account)),
        ("account_export", json!({ "format": "csv" })),
        ("account_disconnect", end),
    ]
}

fn about_smile(known: &Known, cast: &Cast) -> Vec<(&'static str, Value)> {
    let of = |id: &str| json!({ "integration": known.smile, "id": id });
    let with = |values: Value| json!({ "integration": known.smile, "values": values });
    let hook = json!({ "webhook_name": CONTROL, "webhook_url": "http://127.0.0.1:9/in/x" });
    let file = format!(
        "API_KEY={}\nAPI_SECRET={}",
        cast.smile("api_key"),
        cast.smile("api_secret")
    );
    let wish = json!({ "integration": known.smile, "customer": known.customer, "kind": "wink" });
    vec![
        ("integration_test", by(&known.smile)),
        ("key_recognise", json!({ "text": file })),
        ("template_preview", with(json!({ "body": CONTROL }))),
        ("template_save", with(json!({ "body": CONTROL }))),
        ("template_list", by(&known.smile)),
        ("template_remove", of("tpl-nothing")),
        ("webhook_create", with(hook)),
        ("webhook_list", by(&known.smile)),
        ("webhook_remove", of("nothing")),
        ("person_list", json!({ "integration": known.smile })),
        ("hub_open", wish),
        (
            "account_stop_monitor",
            json!({ "id": known.account, "confirm": "yes" }),
        ),
    ]
}

fn about_the_rest(known: &Known) -> Vec<(&'static str, Value)> {
    let csv = format!("owner_id,name\nacme-9,{CONTROL}\n");
    vec![
        ("customer_import", json!({ "csv": csv })),
        ("customer_list", json!({})),
        ("customer_remove", by(&known.customer)),
        (
            "customer_restore",
            json!({ "id": known.customer, "name": CONTROL }),
        ),
        ("job_list", json!({})),
        ("job_show", by(&known.job)),
        ("job_pause", by(&known.job)),
        ("job_resume", by(&known.job)),
        ("job_cancel", by(&known.job)),
        ("practice_state", json!({})),
        (
            "practice_webhook",
            json!({ "system": "stackone", "event": "account.updated" }),
        ),
        ("practice_clock", json!({})),
        ("practice_fault", json!({ "name": "500", "on": true })),
        ("practice_reset", json!({})),
        ("search", json!({ "text": CONTROL })),
        (
            "view_save",
            json!({ "id": "view_1", "place": "links", "name": CONTROL }),
        ),
        ("view_list", json!({})),
        ("view_remove", by("view_1")),
        ("event_list", json!({ "limit": 200 })),
        ("event_poll", by(&known.practice)),
        ("audit_list", json!({ "limit": 200 })),
        ("audit_verify", json!({})),
        ("audit_export", json!({ "format": "json" })),
        ("receiver_stop", json!({})),
    ]
}

/// Every kind of file that the contract names has to be among those that are searched.
fn look_at_files(window: &mut Window<'_>) {
    let files = window.keep_files();
    for name in [
        "linkdesk.sqlite",
        "linkdesk.sqlite-wal",
        "vault.age",
        "vault.age.lock",
        "desk.lock",
        "exports/",
        "backups/",
    ] {
        let name = format!("data/{name}");
        assert!(
            files.iter().any(|file| file.starts_with(&name)),
            "{name}: {files:?}"
        );
    }
}

/// An integration by its name.
async fn named(window: &mut Window<'_>, name: &str) -> Value {
    let all = window.told("integration_list", json!({})).await;
    let mut all = all.as_array().unwrap().iter();
    all.find(|one| one["name"] == name).unwrap().clone()
}

fn draft(cast: &Cast, name: &str, secrets: Value) -> Value {
    json!({
        "system": "stackone",
        "name": name,
        "environment": "practice",
        "base_url": cast.stackone("base_url"),
        "secrets": secrets,
    })
}

fn by(id: &str) -> Value {
    json!({ "id": id })
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}
