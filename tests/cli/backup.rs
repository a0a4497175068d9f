//! Backups by script.

use super::Home;

#[test]
fn a_backup_is_created_checked_and_restored() {
    let home = Home::new();
    home.json(&["call", "customer_save", r#"{"name":"Before"}"#]);
    let file = home.folder.path().join("copy.sqlite").display().to_string();
    let made = home.json(&["backup", "create", &file]);
    assert_eq!(
        (&made["ok"], &made["customers"]),
        (&true.into(), &1.into()),
        "{made}"
    );
    let error = home.error(&["backup", "create", &file]);
    assert_eq!(error["code"], "conflict", "never over a file");
    home.json(&["call", "customer_save", r#"{"name":"After"}"#]);

    let checked = home.json(&["backup", "check", &file]);
    assert_eq!(
        (&checked["key"], &checked["trail"]),
        (&"own".into(), &"whole".into())
    );
    let restored = home.json(&["backup", "restore", &file]);
    assert_eq!(
        restored["not_entered"],
        serde_json::Value::Null,
        "{restored}"
    );
    assert!(
        restored["kept"]
            .as_str()
            .unwrap()
            .contains("before-restore-")
    );
    let list = home.json(&["customer", "list"]);
    assert_eq!(list["total"], 1, "{list}");
    let trail = home.json(&["audit", "list"]);
    assert_eq!(trail["rows"][0]["action"], "backup.restore", "{trail}");

    std::fs::write(&file, "no backup").unwrap();
    let bad = home.run(&["--json", "backup", "check", &file]);
    assert_eq!(
        (bad.code, &bad.json()["ok"]),
        (3, &false.into()),
        "{}",
        bad.stderr
    );
    let error = home.error(&["backup", "restore", &file]);
    assert_eq!(error["code"], "disk", "{error}");
}
