//! Saved views.

use linkdesk::{api, error::Code, wire::*};

use super::{Bench, id, search};

fn draft(name: &str) -> ViewDraft {
    ViewDraft {
        place: "accounts".to_owned(),
        name: name.to_owned(),
        query: "status:needs-reconnect acme".to_owned(),
        sort: "status_since".to_owned(),
        descending: true,
        columns: vec!["owner_name".to_owned(), "status".to_owned()],
        ..ViewDraft::default()
    }
}

async fn names(bench: &Bench) -> Vec<String> {
    let all = api::view_list(&bench.desk, Nothing {}).await.unwrap();
    all.into_iter().map(|view| view.name).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_view_is_saved_renamed_removed_and_brought_back() {
    let bench = Bench::new().await;
    let made = api::view_save(&bench.desk, draft(" Broken "))
        .await
        .unwrap();
    assert_eq!((made.name.as_str(), made.columns.len()), ("Broken", 2));
    api::view_save(&bench.desk, draft("Another")).await.unwrap();
    assert_eq!(names(&bench).await, ["Another", "Broken"], "by name");

    let renamed = ViewDraft {
        id: Some(made.id.clone()),
        ..draft("To mend")
    };
    let renamed = api::view_save(&bench.desk, renamed).await.unwrap();
    assert_eq!(renamed.id, made.id, "the same view");
    assert_eq!(names(&bench).await, ["Another", "To mend"]);

    api::view_remove(&bench.desk, id(&made.id)).await.unwrap();
    assert_eq!(names(&bench).await, ["Another"]);
    let error = api::view_remove(&bench.desk, id(&made.id))
        .await
        .unwrap_err();
    assert_eq!(error.code, Code::NotFound, "only once");
    let back = ViewDraft {
        id: Some(made.id.clone()),
        ..draft("To mend")
    };
    let back = api::view_save(&bench.desk, back).await.unwrap();
    assert_eq!(back, renamed, "the way back leads to the same view");

    let trail = api::audit_list(&bench.desk, search("")).await.unwrap().rows;
    let acts: Vec<_> = trail
        .iter()
        .map(|entry| entry.action.as_str())
        .filter(|action| action.starts_with("view."))
        .collect();
    let expected = [
        "view.restore",
        "view.remove",
        "view.change",
        "view.add",
        "view.add",
    ];
    assert_eq!(acts, expected, "newest first");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_a_view_is_refused_at_its_field() {
    let bench = Bench::new().await;
    api::view_save(&bench.desk, draft("Broken")).await.unwrap();
    let with = |change: fn(&mut ViewDraft)| {
        let mut draft = draft("Other");
        change(&mut draft);
        draft
    };
    let cases = [
        ("name", with(|draft| draft.name = " ".to_owned())),
        ("name", with(|draft| draft.name = "x".repeat(81))),
        ("name", with(|draft| draft.name = "a\nb".to_owned())),
        (
            "name",
            with(|draft| draft.name = "Bro\u{200b}ken".to_owned()),
        ),
        ("name", with(|draft| draft.name = "\u{200d}".to_owned())),
        (
            "query",
            with(|draft| draft.query = "status:\u{202e}active".to_owned()),
        ),
        ("name", with(|draft| draft.name = "bROKEN".to_owned())),
        ("place", with(|draft| draft.place = "settings".to_owned())),
        ("query", with(|draft| draft.query = "x".repeat(2001))),
        ("sort", with(|draft| draft.sort = "a; DROP".to_owned())),
        ("columns", with(|draft| draft.columns = vec![String::new()])),
    ];
    for (field, draft) in cases {
        let error = api::view_save(&bench.desk, draft.clone())
            .await
            .unwrap_err();
        assert_eq!(error.field.as_deref(), Some(field), "{draft:?}");
    }
    let strange = ViewDraft {
        id: Some("../x".to_owned()),
        ..draft("Other")
    };
    let error = api::view_save(&bench.desk, strange).await.unwrap_err();
    assert_eq!(error.code, Code::NotFound, "an id is one that a desk made");
    let elsewhere = ViewDraft {
        place: "links".to_owned(),
        ..draft("Broken")
    };
    api::view_save(&bench.desk, elsewhere).await.unwrap();
    assert_eq!(
        names(&bench).await.len(),
        2,
        "a name is unique in its place"
    );
}
