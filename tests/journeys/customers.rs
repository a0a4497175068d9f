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
