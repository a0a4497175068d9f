//! Wink in its frame: tokens, sign-ins, files, and what the page around is told.

use serde_json::{Value, json};

use super::{LOGIN, OPENER, Stage, told, unlimited};

/// A user's token.
async fn token(stage: &Stage) -> (String, String) {
    let made = stage.smile_post("/users", json!(null)).await;
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    (
        text(&made["user"]["id"]),
        text(&made["token"]["accessToken"]),
    )
}

async fn only_account(stage: &Stage) -> Value {
    let mut accounts = stage.smile_get("/accounts").await;
    assert_eq!(
        accounts["items"].as_array().unwrap().len(),
        1,
        "one account: {accounts}"
    );
    accounts["items"][0].take()
}

#[tokio::test]
async fn a_token_opens_wink_once_and_for_five_hours() {
    let stage = Stage::with(unlimited(0)).await;
    let open = format!("{}/wink/open", stage.hello.smile.base_url);
    let (user, first) = token(&stage).await;
    stage.wink(&first).await;
    let again = stage
        .press(&open, &[("token", &first), ("opener", OPENER)])
        .await;
    assert_eq!(again.status(), 410, "used");
    let page = again.text().await.unwrap();
    assert_eq!(told(&page), [("onTokenExpired".to_owned(), Value::Null)]);
    let renewed = stage
        .smile_post(&format!("/tokens?userId={user}"), json!(null))
        .await;
    let renewed = renewed["accessToken"].as_str().unwrap();
    stage.clock.advance(5 * 3600);
    let late = stage
        .press(&open, &[("token", renewed), ("opener", OPENER)])
        .await;
    assert_eq!(late.status(), 410, "expired");
    let (_, third) = token(&stage).await;
    stage.fault("expired-token", true).await;
    let fault = stage
        .press(&open, &[("token", &third), ("opener", OPENER)])
        .await;
    assert_eq!(fault.status(), 410, "as the fault has it");
    stage.fault("expired-token", false).await;
    stage.wink(&third).await;
}

#[tokio::test]
async fn every_page_and_outcome_is_told_in_order() {
    let stage = Stage::with(unlimited(0)).await;
    let (user, token) = token(&stage).await;
    let wink = stage.wink(&token).await;
    let consent = stage.page(&wink.url).await.1;
    assert!(consent.contains(&format!("data-opener=\"{OPENER}\"")));
    let [(call, event)] = &told(&consent)[..] else {
        panic!("{consent}");
    };
    assert_eq!(call, "onUIEvent");
    assert_eq!(
        *event,
        json!({"eventName": "ConsentPageOpened", "eventTime": "2026-11-21T07:05:16Z", "mode": "SANDBOX", "userId": user, "account": {}, "archive": {}})
    );
    assert_eq!(told(&stage.page(&wink.url).await.1), [], "told once");
    let names = |page: &str| -> Vec<String> {
        let name = |(call, with): (String, Value)| {
            with["eventName"].as_str().map_or(call, ToOwned::to_owned)
        };
        told(page).into_iter().map(name).collect()
    };
    assert_eq!(
        names(&wink.act("agree", &[]).await),
        ["ProviderListPageOpened"]
    );
    assert_eq!(
        names(&wink.act("provider:grab", &[]).await),
        ["LoginPageOpened"]
    );
    let wrong = wink
        .act(
            "sign-in",
            &[("user", "nobody@x.example"), ("password", "x")],
        )
        .await;
    assert_eq!(names(&wrong), ["onAccountCreated", "onAccountError"]);
    assert!(wrong.contains("The user name or password is wrong."));
    assert!(
        wrong.contains("value=\"nobody@x.example\""),
        "what was typed stays"
    );
    let account = only_account(&stage).await;
    assert_eq!(
        (
            &account["connectionStatus"],
            &account["connection"]["errorCode"]
        ),
        (&json!("ERROR"), &json!("INVALID_CREDENTIALS"))
    );
    let (_, failed) = &told(&wrong)[1];
    assert_eq!(
        *failed,
        json!({"accountId": account["id"], "userId": user, "providerId": "grab", "errorCode": "INVALID_CREDENTIALS"})
    );
    let code = wink
        .act("sign-in", &[("user", LOGIN.0), ("password", LOGIN.1)])
        .await;
    assert_eq!(names(&code), ["MfaPageOpened"], "the same account goes on");
    assert_eq!(
        only_account(&stage).await["connectionStatus"],
        "AWAITING_MFA"
    );
    assert_eq!(
        names(&wink.act("code", &[("code", "9999")]).await),
        ["onAccountError"]
    );
    assert_eq!(
        only_account(&stage).await["connection"]["errorCode"],
        "INVALID_MFA"
    );
    let connected = wink.act("code", &[("code", "1234")]).await;
    assert_eq!(
        names(&connected),
        ["onAccountConnected", "ConnectSuccessPageOpened"]
    );
    let (_, data) = &told(&connected)[0];
    assert_eq!(
        *data,
        json!({"accountId": account["id"], "userId": user, "providerId": "grab"})
    );
    assert_eq!(only_account(&stage).await["connectionStatus"], "CONNECTED");
    let closed = wink.act("done", &[]).await;
    assert_eq!(
        told(&closed),
        [("onClose".to_owned(), json!({"reason": "exit"}))]
    );
    assert_eq!(
        stage.smile_get(&format!("/users/{user}")).await["session"]["status"],
        "COMPLETED"
    );
    let payload = stage.smile_get(&format!("/users/{user}/payload")).await;
    assert_eq!(payload["accounts"][0]["id"], account["id"]);
}

#[tokio::test]
async fn a_code_has_to_come_in_time_and_wink_can_be_closed() {
    let stage = Stage::with(unlimited(0)).await;
    let (user, token) = token(&stage).await;
    let wink = stage.wink(&token).await;
    wink.sign_in("grab", LOGIN.0, LOGIN.1).await;
    stage.clock.advance(300);
    let late = wink.act("code", &[("code", "1234")]).await;
    assert!(late.contains("not given in time"), "{late}");
    assert_eq!(
        only_account(&stage).await["connection"]["errorCode"],
        "MFA_TIMEOUT"
    );
    let closed = wink.act("close", &[]).await;
    let (call, reason) = told(&closed).pop().unwrap();
    assert_eq!(
        (call.as_str(), reason),
        ("onClose", json!({"reason": "close"}))
    );
    assert_eq!(
        stage.smile_get(&format!("/users/{user}")).await["session"]["status"],
        "IN_PROGRESS"
    );
    stage.clock.advance(5 * 3600);
    assert_eq!(
        stage.page(&wink.url).await.0,
        410,
        "a visit ends with its token's hours"
    );
}

#[tokio::test]
async fn each_test_login_works_in_each_of_its_ways() {
    let stage = Stage::with(unlimited(0)).await;
    for (user, password) in [
        ("gpalomero1234@smileapi.io", "123456"),
        ("(+63) 9559991234", "123456"),
        ("+639559991234", "123456"),
        ("3300000008", "123456"),
        ("ryan1234@smileapi.io", "654321"),
        ("Christina4321@smileapi.io", "YGUS1"),
        ("anisha98765@smileapi.io", "123456"),
    ] {
        let wink = stage.wink(&token(&stage).await.1).await;
        let page = wink.sign_in("sss_ph", user, password).await;
        assert!(page.contains("SSS is connected"), "{user}: {page}");
    }
    let synced = stage.smile_get("/accounts").await;
    assert!(
        synced["items"]
            .as_array()
            .unwrap()
            .iter()
            .all(|one| one["monitorStatus"] == "ACTIVE")
    );
    let wink = stage.wink(&token(&stage).await.1).await;
    for (user, password) in [
        ("christina4321@smileapi.io", "ygus1"),
        ("3300000009", "123456"),
        ("", ""),
    ] {
        let page = wink.sign_in("sss_ph", user, password).await;
        assert!(!page.contains("is connected"), "{user} {password}");
        wink.act("list", &[]).await;
    }
    let login = wink.act("provider:grab", &[]).await;
    for shown in [
        "George Palomero Jr.",
        "(+65) 99996789",
        "YGUS1",
        "data-copy=\"1234\"",
    ] {
        assert!(login.contains(shown), "{shown} is shown to be copied");
    }
    let filled = wink.act("fill:2", &[]).await;
    assert!(
        filled.contains("value=\"christina4321@smileapi.io\"")
            && filled.contains("value=\"YGUS1\"")
    );
    let failed = wink.act("fail", &[("error", "TOS_REQUIRED")]).await;
    assert!(failed.contains("terms have to be accepted"), "{failed}");
}

#[tokio::test]
async fn accounts_are_taken_back_and_files_uploaded() {
    let stage = Stage::with(unlimited(0)).await;
    let (user, token) = token(&stage).await;
    let wink = stage.wink(&token).await;
    wink.sign_in("upwork", LOGIN.0, LOGIN.1).await;
    let account = only_account(&stage).await["id"]
        .as_str()
        .unwrap()
        .to_owned();
    wink.act("list", &[]).await;
    wink.act(&format!("account:{account}"), &[]).await;
    let page = wink.act("cut", &[]).await;
    assert_eq!(
        told(&page)[0],
        (
            "onAccountRemoved".to_owned(),
            json!({"accountId": account, "userId": user, "providerId": "upwork"})
        )
    );
    wink.act("kinds", &[]).await;
    wink.act("kind:PAYSLIP", &[]).await;
    let page = wink.act("send", &[("file", "../../etc/passwd")]).await;
    assert!(page.contains("takes the sample files only"));
    let page = wink.act("send", &[("file", "sample-payslip-1.pdf")]).await;
    let (call, sent) = told(&page)[0].clone();
    assert_eq!(
        (call.as_str(), &sent["userId"]),
        ("onUploadsCreated", &json!(user))
    );
    let id = sent["uploads"][0]["id"].as_str().unwrap();
    let archive = stage.smile_get(&format!("/archives/{id}")).await;
    assert_eq!(
        (&archive["type"], &archive["state"]["status"]),
        (&json!("PAYSLIP"), &json!("ANALYZED"))
    );
    let page = wink.act("withdraw", &[]).await;
    assert_eq!(
        told(&page)[0],
        ("onUploadsRemoved".to_owned(), sent.clone())
    );
    let archives = stage.smile_get(&format!("/archives?userId={user}")).await;
    assert_eq!(archives["items"][0]["state"]["status"], "REVOKED");
    let strange = wink.act("account:a-of-somebody-else", &[]).await;
    assert!(
        strange.contains("Who pays you?"),
        "nobody else's account is shown"
    );
}

#[tokio::test]
async fn script_and_frame_fit_a_strict_policy() {
    let stage = Stage::with(unlimited(0)).await;
    let base = &stage.hello.smile.base_url;
    let script = stage
        .client
        .get(format!("{base}/v2/smile.v2.js"))
        .send()
        .await
        .unwrap();
    assert_eq!(
        script.headers()["content-type"],
        "text/javascript; charset=utf-8"
    );
    assert!(
        script
            .text()
            .await
            .unwrap()
            .contains("window.SmileLinkModal = SmileLinkModal")
    );
    let frame = stage
        .client
        .get(format!("{base}/wink"))
        .send()
        .await
        .unwrap();
    let policy = frame.headers()["content-security-policy"]
        .to_str()
        .unwrap()
        .to_owned();
    assert!(
        policy.contains("frame-ancestors http://127.0.0.1:* http://localhost:*"),
        "{policy}"
    );
    assert!(
        policy.contains("script-src 'self'") && !policy.contains("unsafe"),
        "{policy}"
    );
    let page = frame.text().await.unwrap();
    assert!(
        !page.contains("style=") && !page.contains("onclick"),
        "nothing inline: {page}"
    );
    let invite = stage.invited(json!({})).await;
    let landing = invite["inviteLandingPageUrl"].as_str().unwrap();
    let landing = stage.client.get(landing).send().await.unwrap();
    let policy = landing.headers()["content-security-policy"]
        .to_str()
        .unwrap();
    assert!(policy.contains("frame-ancestors 'none'"), "{policy}");
    let open = format!("{base}/wink/open");
    let fields = [
        ("token", stage_token(&stage).await),
        ("opener", "javascript:alert(1)".to_owned()),
    ];
    let fields: Vec<_> = fields
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let url = stage.led(&open, &fields).await;
    assert!(
        !stage.page(&url).await.1.contains("data-opener"),
        "only an origin is told anything"
    );
}

async fn stage_token(stage: &Stage) -> String {
    token(stage).await.1
}
