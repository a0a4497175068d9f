//! Customers: enter, change, import, find in any script.

use linkdesk::{api, error::Code, wire::*};

use super::{Bench, id, search};

fn import(csv: &str, dry_run: bool) -> CustomerImport {
    CustomerImport {
        csv: csv.to_owned(),
        dry_run,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_customer_is_found_in_any_script() {
    let bench = Bench::new().await;
    for name in [
        "腾讯科技有限公司",
        "Müller & Söhne",
        "株式会社サクラ",
        "Ümlaut Çelik",
    ] {
        bench.customer(name).await;
    }
    for (query, name) in [
        ("科技", "腾讯科技有限公司"),
        ("muller", "Müller & Söhne"),
        ("サクラ", "株式会社サクラ"),
        ("celik", "Ümlaut Çelik"),
    ] {
        let page = api::customer_list(&bench.desk, search(query))
            .await
            .unwrap();
        assert!(
            page.rows.iter().any(|row| row.name == name),
            "{query} finds {name}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_owner_id_belongs_to_one_customer() {
    let bench = Bench::new().await;
    let first = bench.customer("Acme").await;
    let draft = CustomerDraft {
        name: "Other".to_owned(),
        owner_id: first.owner_id.clone(),
        ..CustomerDraft::default()
    };
    let error = api::customer_save(&bench.desk, draft).await.unwrap_err();
    assert_eq!(
        (error.code, error.field.as_deref()),
        (Code::Conflict, Some("owner_id")),
        "a taken owner id is named"
    );
    let change = CustomerDraft {
        id: Some(first.id.clone()),
        name: "Acme Payroll".to_owned(),
        owner_id: first.owner_id.clone(),
        ..CustomerDraft::default()
    };
    let changed = api::customer_save(&bench.desk, change).await.unwrap();
    assert_eq!(
        (changed.id, changed.name.as_str()),
        (first.id, "Acme Payroll"),
        "the same customer with a new name"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_says_first_what_it_would_do() {
    let bench = Bench::new().await;
    let csv = "owner_id,name,email,tags,plan\nx-1,Eins,a@x.example,\"a,b\",gold\nx-2,Zwei,,,\n,Ohne,,,\nx-4,Vier,keine,,\n";
    let dry = api::customer_import(&bench.desk, import(csv, true))
        .await
        .unwrap();
    assert_eq!(
        (dry.created, dry.rejected.len()),
        (2, 2),
        "two fit, two do not"
    );
    assert_eq!(
        (dry.rejected[1].line, dry.rejected[1].column.as_str()),
        (5, "email"),
        "line and column are named"
    );
    let none = api::customer_list(&bench.desk, search("owner:x-1"))
        .await
        .unwrap();
    assert_eq!(none.total, 0, "a dry run changes nothing");
    let done = api::customer_import(&bench.desk, import(csv, false))
        .await
        .unwrap();
    assert_eq!(done, dry, "the import does what was said");
    let kept = api::customer_list(&bench.desk, search("owner:x-1"))
        .await
        .unwrap()
        .rows
        .remove(0);
    assert_eq!(
        (kept.tags.len(), kept.extra["plan"].as_str()),
        (2, "gold"),
        "tags are split, other columns kept"
    );
    let again = api::customer_import(&bench.desk, import(csv, false))
        .await
        .unwrap();
    assert_eq!(
        (again.created, again.unchanged),
        (0, 2),
        "the same file again changes nothing"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_customer_with_links_stays() {
    let bench = Bench::new().await;
    let customer = bench.customer("Acme").await;
    bench.link(&customer, "auth-link", &[]).await.unwrap();
    let error = api::customer_remove(&bench.desk, id(&customer.id))
        .await
        .unwrap_err();
    assert_eq!(error.code, Code::Conflict, "links keep their customer");
    let other = bench.customer("Nobody").await;
    api::customer_remove(&bench.desk, id(&other.id))
        .await
        .unwrap();
    let gone = api::customer_list(&bench.desk, search("owner:nobody"))
        .await
        .unwrap();
    assert_eq!(gone.total, 0, "one without links goes");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_short_file_wipes_nothing_and_touches_nobody_else() {
    let bench = Bench::new().await;
    let full = "owner_id,name,email,tags,note,plan\nx-1,Eins,a@x.example,vip,Ring first,gold\n";
    api::customer_import(&bench.desk, import(full, false))
        .await
        .unwrap();
    let find = async |owner: &str| {
        let page = api::customer_list(&bench.desk, search(&format!("owner:{owner}"))).await;
        page.unwrap().rows.remove(0)
    };
    let before = find("x-1").await;
    let short = format!("owner_id,name\nx-1,Eins\n{},Stranger\n", before.id);
    let report = api::customer_import(&bench.desk, import(&short, false))
        .await
        .unwrap();
    assert_eq!(
        (report.created, report.updated, report.unchanged),
        (1, 0, 1),
        "an owner id that reads like an id of this desk is another customer"
    );
    assert_eq!(find("x-1").await, before, "what the file leaves out stays");
    let formula = "owner_id,name\nx-2,'=SUM(A1)\nx-3,'s-Hertogenbosch\n";
    api::customer_import(&bench.desk, import(formula, false))
        .await
        .unwrap();
    assert_eq!(
        find("x-2").await.name,
        "=SUM(A1)",
        "as it was before its export"
    );
    assert_eq!(
        find("x-3").await.name,
        "'s-Hertogenbosch",
        "a name is a name"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_relink_in_practice_leaves_no_trace_in_live() {
    let bench = Bench::new().await;
    let broken = api::account_list(
        &bench.desk,
        search("system:stackone status:needs-reconnect"),
    )
    .await
    .unwrap();
    let unknown = broken.rows.iter().find(|row| row.customer.is_none());
    let unknown = unknown.expect("most owners of the demo are no customers");
    let request = RelinkRequest {
        account: unknown.id.clone(),
        options: super::pairs(&[]),
    };
    api::link_relink(&bench.desk, request).await.unwrap();
    let listed = async || {
        let page = api::customer_list(&bench.desk, search(&format!("owner:{}", unknown.owner_id)));
        page.await.unwrap().total
    };
    assert_eq!(listed().await, 1, "in practice the owner is a customer now");
    let live = Settings {
        environment: Environment::Live,
        ..Settings::default()
    };
    api::settings_set(&bench.desk, live).await.unwrap();
    assert_eq!(listed().await, 0, "in live nobody knows them");
    let real = format!("owner_id,name\n{},Really\n", unknown.owner_id);
    api::customer_import(&bench.desk, import(&real, false))
        .await
        .unwrap();
    assert_eq!(listed().await, 1, "until they come for real");
}
