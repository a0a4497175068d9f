//! Exports of accounts: exactly the view, and no file but their own.

use linkdesk::{api, error::Code, wire::*};

use super::{Bench, search};

#[tokio::test(flavor = "multi_thread")]
async fn an_export_is_the_view() {
    let bench = Bench::new().await;
    let view = api::account_list(&bench.desk, search("status:active"))
        .await
        .unwrap();
    let export = |format: &str| Export {
        query: "status:active".to_owned(),
        ids: Vec::new(),
        format: format.to_owned(),
        output: String::new(),
    };
    let csv = api::account_export(&bench.desk, export("csv"))
        .await
        .unwrap();
    assert_eq!(csv.rows, view.total, "every row of the view, no other");
    assert!(
        csv.path.contains("accounts-practice-"),
        "the name says what and where from: {}",
        csv.path
    );
    let text = std::fs::read_to_string(&csv.path).unwrap();
    assert!(
        !text
            .lines()
            .any(|line| line.split(',').any(|cell| cell.starts_with('='))),
        "no cell is a formula"
    );
    let json = api::account_export(&bench.desk, export("json"))
        .await
        .unwrap();
    let rows: Vec<serde_json::Value> =
        serde_json::from_str(&std::fs::read_to_string(&json.path).unwrap()).unwrap();
    assert_eq!(rows.len(), view.total as usize, "the same rows as JSON");
    let picked: Vec<_> = view.rows[..3].iter().map(|row| row.id.clone()).collect();
    let some = Export {
        ids: picked.clone(),
        ..export("json")
    };
    let some = api::account_export(&bench.desk, some).await.unwrap();
    let rows: Vec<serde_json::Value> =
        serde_json::from_str(&std::fs::read_to_string(&some.path).unwrap()).unwrap();
    let found: Vec<_> = rows.iter().map(|row| row["id"].as_str().unwrap()).collect();
    assert_eq!(
        found, picked,
        "those picked alone, in the order of the view"
    );
    let strange = Export {
        ids: [picked[0].clone(), "acc_gone".to_owned()].into(),
        ..export("csv")
    };
    let error = api::account_export(&bench.desk, strange).await.unwrap_err();
    assert_eq!(error.field.as_deref(), Some("ids"));
    assert!(error.message.contains("acc_gone"), "{}", error.message);
    let none = Export {
        query: "status:active owner:nobody-at-all".to_owned(),
        ..export("csv")
    };
    let none = api::account_export(&bench.desk, none).await.unwrap();
    let header = std::fs::read_to_string(&none.path).unwrap();
    assert_eq!(none.rows, 0);
    assert_eq!(
        header.lines().next(),
        text.lines().next(),
        "a list of nothing still names its columns"
    );
    let error = api::account_export(&bench.desk, export("xlsx"))
        .await
        .unwrap_err();
    assert_eq!(
        error.field.as_deref(),
        Some("format"),
        "another format is refused"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_export_touches_no_file_but_its_own() {
    let bench = Bench::new().await;
    let export = |format: &str, output: &str| Export {
        query: String::new(),
        ids: Vec::new(),
        format: format.to_owned(),
        output: match output {
            "" => String::new(),
            name => bench.folder.path().join(name).display().to_string(),
        },
    };
    let error = api::account_export(&bench.desk, export("csv/../../x", ""))
        .await
        .unwrap_err();
    assert_eq!(error.field.as_deref(), Some("format"), "checked first");
    let mine = bench.folder.path().join("list.partial");
    std::fs::write(&mine, "mine").unwrap();
    api::account_export(&bench.desk, export("csv", "list.csv"))
        .await
        .unwrap();
    assert_eq!(std::fs::read_to_string(mine).unwrap(), "mine", "left alone");
    std::fs::create_dir(bench.folder.path().join("taken")).unwrap();
    let error = api::account_export(&bench.desk, export("csv", "taken"))
        .await
        .unwrap_err();
    assert_eq!(error.code, Code::Disk, "a folder is no file");
    for own in ["linkdesk.sqlite", "linkdesk.sqlite-wal", "desk.lock"] {
        let before = std::fs::read(bench.folder.path().join(own)).unwrap();
        let error = api::account_export(&bench.desk, export("csv", own)).await;
        let error = error.unwrap_err();
        assert_eq!(error.code, Code::Conflict, "{own}: {}", error.message);
        assert_eq!(error.field.as_deref(), Some("output"), "{own}");
        let after = std::fs::read(bench.folder.path().join(own)).unwrap();
        assert!(before == after, "{own} is what the desk lives from");
    }
    let names = std::fs::read_dir(bench.folder.path()).unwrap();
    let left: Vec<_> = names
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.contains("part") && name != "list.partial")
        .collect();
    assert!(left.is_empty(), "half a list is not left behind: {left:?}");
}
