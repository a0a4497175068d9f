//! What came from Smile, judged by the exit status: every vector, byte for byte.

use serde_json::json;

use crate::{
    cli::Home,
    systems::sign::{Vector, Vectors},
};

/// A home with one integration for each secret of the vectors.
async fn home_with(vectors: &[Vector]) -> Home {
    let home = Home::new();
    let secrets = vectors.iter().map(|vector| vector.secret.as_str());
    let secrets: std::collections::BTreeSet<&str> = secrets.collect();
    for (at, secret) in secrets.into_iter().enumerate() {
        let name = format!("Smile {at}");
        let add = [
            "integration",
            "add",
            "smile",
            "--name",
            &name,
            "--environment",
            "sandbox",
        ];
        home.json_with(&add, &json!({ "webhook_secret": secret }).to_string());
    }
    home.lighten().await;
    home
}

#[tokio::test(flavor = "multi_thread")]
async fn every_vector_is_genuine_from_a_file_and_from_stdin() {
    let Vectors { vectors, checks } = vectors();
    let home = home_with(&vectors).await;
    for vector in &vectors {
        let (id, body) = (&vector.id, vector.body());
        let file = home.file("body", &body);
        let header = format!("Smile-Signature={}", vector.value);
        let answer = home.run(&["--json", "inspect", &file, "--header", &header]);
        assert_eq!(answer.code, 0, "{id}: {}{}", answer.stdout, answer.stderr);
        let told = answer.json();
        assert_eq!(
            (&told["kind"], &told["verdict"]),
            (&json!("webhook"), &json!("genuine")),
            "{id}"
        );
        let head = format!(
            "POST /hook HTTP/1.1\r\nSmile-Signature: {}\r\n\r\n",
            vector.value
        );
        let whole = [head.as_bytes(), &body].concat();
        let answer = home.run_with_bytes(&["--json", "inspect"], &whole);
        assert_eq!(answer.code, 0, "{id} as a request: {}", answer.stdout);
    }
    for check in &checks {
        let vector = vectors.iter().find(|one| one.id == check.vector).unwrap();
        let body = check.body.clone().map_or(vector.body(), String::into_bytes);
        let value = check.value.as_ref().unwrap_or(&vector.value);
        let header = format!("Smile-Signature={value}");
        let answer = home.run_with_bytes(&["--json", "inspect", "-", "--header", &header], &body);
        assert_eq!(answer.code, 3, "{}: {}", check.id, answer.stdout);
    }
    // One byte of the body that is no text, changed into another that is none either.
    let odd = vectors.iter().find(|one| one.id == "M7").unwrap();
    let mut body = odd.body();
    let at = body.iter().position(|byte| *byte == 0xff).unwrap();
    body[at] = 0xfd;
    let header = format!("Smile-Signature={}", odd.value);
    let answer = home.run_with_bytes(&["--json", "inspect", "--header", &header], &body);
    assert_eq!(answer.code, 3, "{}", answer.stdout);
}

fn vectors() -> Vectors {
    serde_json::from_str(include_str!("../../systems/smile/vectors.json")).unwrap()
}

#[test]
fn what_else_is_smiles_is_known_by_its_looks() {
    let home = Home::new();
    let env = "OPEN_API_HOST=https://sandbox.smileapi.io/v1\nAPI_KEY=k-0123456789\nAPI_SECRET=s-0123456789\n";
    for (text, code, kind) in [
        (env, 4, "api-key"),
        (
            "https://user.getsmileapi.com/invite-user/x?token=y",
            4,
            "auth-link",
        ),
        (
            "https://user.getsmileapi.com.evil.example/invite-user/x",
            3,
            "auth-link",
        ),
        (
            "curl https://sandbox.smileapi.io/v1/users -H 'Authorization: Bearer x'",
            4,
            "request",
        ),
    ] {
        let answer = home.run_with(&["--json", "inspect"], text);
        assert_eq!(answer.code, code, "{text}: {}", answer.stdout);
        assert_eq!(answer.json()["kind"], kind, "{text}");
        assert!(
            !answer.stdout.contains("0123456789"),
            "no secret comes back"
        );
    }
}
