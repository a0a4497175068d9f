//! What an invited person meets, page by page.

use serde_json::{Value, json};

use super::{LOGIN, Stage, Wink, unlimited};

async fn status(stage: &Stage, invite: &Value) -> String {
    stage.invite(invite).await["status"]
        .as_str()
        .unwrap()
        .to_owned()
}

#[tokio::test]
async fn an_invited_person_comes_step_by_step() {
    let stage = Stage::with(unlimited(0)).await;
    let invite = stage.invited(json!({"firstName": "Juan <b>"})).await;
    let landing = invite["inviteLandingPageUrl"].as_str().unwrap();
    let mail = landing.replacen("invite-user", "invite-mail", 1);
    let (code, text) = stage.page(&mail).await;
    assert_eq!(code, 200);
    assert!(
        text.contains("Hello Juan &lt;b&gt;!"),
        "filled in and escaped: {text}"
    );
    assert!(!text.contains("${"), "no variable is left");
    assert_eq!(status(&stage, &invite).await, "EMAIL_OPENED");
    let (_, text) = stage.page(landing).await;
    assert!(text.contains("Share your employment and income data with Practice Platform"));
    assert_eq!(status(&stage, &invite).await, "LANDING_PAGE_OPENED");
    stage.page(&mail).await;
    assert_eq!(
        status(&stage, &invite).await,
        "LANDING_PAGE_OPENED",
        "never back"
    );
    let token = landing.split("token=").nth(1).unwrap();
    let wink = Wink {
        stage: &stage,
        url: stage.led(landing, &[("token", token)]).await,
    };
    assert_eq!(status(&stage, &invite).await, "WINK_WIDGET_OPENED");
    let text = wink.sign_in("upwork", LOGIN.0, LOGIN.1).await;
    assert!(
        text.contains("Thank you, Juan"),
        "the template's success page: {text}"
    );
    assert!(text.contains("Connect another account"));
    let linked = stage.invite(&invite).await;
    assert_eq!(
        (&linked["status"], &linked["linkedAt"]),
        (&json!("LINKED"), &json!("2026-11-21T07:05:16Z"))
    );
    let logs = stage
        .smile_get(&format!("/invites/{}/logs", invite["id"].as_str().unwrap()))
        .await;
    let steps: Vec<_> = logs["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|log| &log["inviteStatus"])
        .collect();
    assert_eq!(
        steps,
        [
            "LINKED",
            "WINK_WIDGET_OPENED",
            "LANDING_PAGE_OPENED",
            "EMAIL_OPENED",
            "INVITED"
        ]
    );
    let account = &stage.smile_get("/accounts").await["items"][0];
    assert_eq!(
        (&account["providerId"], &account["connectionStatus"]),
        (&json!("upwork"), &json!("CONNECTED"))
    );
    assert_eq!(account["userId"], invite["userId"]);
    assert!(
        wink.act("done", &[])
            .await
            .contains("You can close this page")
    );
}

#[tokio::test]
async fn the_link_opens_again_for_fourteen_days() {
    let stage = Stage::with(unlimited(0)).await;
    let invite = stage.invited(json!({})).await;
    let landing = invite["inviteLandingPageUrl"].as_str().unwrap();
    let token = landing.split("token=").nth(1).unwrap();
    let enter = async || Wink {
        stage: &stage,
        url: stage.led(landing, &[("token", token)]).await,
    };
    enter().await.sign_in("upwork", LOGIN.0, LOGIN.1).await;
    stage.clock.advance(14 * 86_400 - 10);
    let wink = enter().await;
    let text = wink.act("agree", &[]).await;
    assert!(text.contains("Shared already"), "what is linked is shown");
    let account = stage.smile_get("/accounts").await["items"][0].clone();
    let id = account["id"].as_str().unwrap();
    wink.act(&format!("account:{id}"), &[]).await;
    wink.act("cut", &[]).await;
    let cut = stage.smile_get(&format!("/accounts/{id}")).await;
    assert_eq!(
        cut["connectionStatus"], "DISCONNECTED",
        "and can be taken back"
    );
    stage.clock.advance(10);
    assert_eq!(stage.page(landing).await.0, 410, "fourteen days");
    assert_eq!(
        stage.press(landing, &[("token", token)]).await.status(),
        410
    );
    assert_eq!(
        stage.page(&landing.replace(token, "x")).await.0,
        410,
        "a token of nobody"
    );
    assert_eq!(stage.page(&format!("{landing}0")).await.0, 410);
}

#[tokio::test]
async fn a_template_that_is_gone_leaves_the_usual_words() {
    let stage = Stage::with(unlimited(0)).await;
    let invite = stage.invited(json!({})).await;
    let path = format!(
        "/inviteTemplates/{}",
        invite["templateId"].as_str().unwrap()
    );
    stage
        .smile_call(reqwest::Method::DELETE, &path, json!(null))
        .await;
    let (code, text) = stage
        .page(invite["inviteLandingPageUrl"].as_str().unwrap())
        .await;
    assert_eq!(code, 200);
    assert!(text.contains("Start now"), "{text}");
}
