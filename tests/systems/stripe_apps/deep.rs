//! Deep links: every wording, every view, and that whatever is built reads back.

use linkdesk::{
    clock::Time,
    systems::{
        LinkAsk,
        inspect::{Form, Pasted},
    },
    wire::{CheckResult, Environment, Verdict},
};
use proptest::prelude::*;

use super::{ask, built, pairs, refused, settings, stripe};

const ACCOUNT: &str = "acct_1Vector0000000001";

fn deep(options: &[(&str, &str)]) -> LinkAsk {
    let mut all = vec![("account", ACCOUNT), ("target", "drawer")];
    all.retain(|(name, _)| options.iter().all(|(other, _)| other != name));
    all.extend(options);
    ask("deep-link", &all)
}

#[test]
fn the_vector_and_every_wording() {
    let detail = [
        ("viewport", "stripe.dashboard.customer.detail"),
        ("object", "cus_123"),
    ];
    let with = |more: &[(&'static str, &'static str)]| deep(&[&detail[..], more].concat());
    let view = "apps%5Bcom.example.my-app%5D%5Bdrawer%5D=stripe.dashboard.customer.detail";
    let page = "customers/cus_123";
    for (more, address, warned) in [
        (
            &[("mode", "test")][..],
            format!("{ACCOUNT}/test/{page}?{view}"),
            &[][..],
        ),
        (&[("mode", "live")], format!("{ACCOUNT}/{page}?{view}"), &[]),
        (
            &[("mode", "test"), ("wording", "mode-first")],
            format!("test/{ACCOUNT}/{page}?{view}"),
            &["earlier-wording"],
        ),
        (
            &[("mode", "live"), ("wording", "live-or-test")],
            format!("live/{ACCOUNT}/{page}?{view}"),
            &["unofficial-wording"],
        ),
        (
            &[("mode", "test"), ("wording", "open-drawer")],
            format!("test/{page}?open_drawer_app=com.example.my-app"),
            &["no-account-here", "earlier-wording", "unused"],
        ),
    ] {
        let (url, warnings) = built(&settings(), &with(more));
        assert_eq!(url, format!("https://dashboard.stripe.com/{address}"));
        assert_eq!(warnings, warned, "{url}");
    }
    let mut sandbox = with(&[]);
    sandbox.environment = Some(Environment::Sandbox);
    assert!(
        built(&settings(), &sandbox).0.contains("/test/"),
        "the integration says it"
    );
    assert_eq!(built(&settings(), &with(&[])).1, ["mode-unsaid"]);
}

#[test]
fn pages_follow_from_views_and_ids_are_asked_for() {
    let page = |options: &[(&str, &str)]| {
        let mut all = vec![("mode", "live")];
        all.extend(options);
        let (url, warnings) = built(&settings(), &deep(&all));
        let path = url::Url::parse(&url).unwrap().path().to_owned();
        (path.replace(&format!("/{ACCOUNT}"), ""), warnings)
    };
    let view = |name| page(&[("viewport", name)]);
    assert_eq!(view("stripe.dashboard.report.overview").0, "/reports/hub");
    assert_eq!(
        view("onboarding"),
        ("/dashboard".to_owned(), vec!["view-unproven".to_owned()])
    );
    assert_eq!(
        view("stripe.dashboard.onboarding").1,
        ["view-mended", "view-unproven"]
    );
    assert_eq!(view("stripe.dashboard.new").1, ["view-unknown"]);
    assert_eq!(view("").1, Vec::<String>::new(), "the page's own view");
    assert_eq!(
        page(&[
            ("viewport", "stripe.dashboard.invoice.detail"),
            ("object", "cus_1")
        ])
        .1,
        ["id-shape"]
    );
    assert_eq!(
        page(&[
            ("viewport", "stripe.dashboard.invoice.detail"),
            ("page", "customers")
        ])
        .1,
        ["page-of-other-view"]
    );
    assert_eq!(
        page(&[
            ("viewport", "stripe.dashboard.fullpage"),
            ("tab", "reports")
        ])
        .0,
        "/app/com.example.my-app/reports"
    );
    assert_eq!(page(&[("target", "sheet")]).1, ["target-unknown"]);
    let missing = deep(&[("viewport", "stripe.dashboard.product.detail")]);
    assert_eq!(refused(&settings(), &missing), "object");
    assert_eq!(refused(&settings(), &deep(&[("page", "a/../b")])), "page");
    assert_eq!(refused(&settings(), &deep(&[("extra", "[]")])), "extra");
    let (url, _) = built(
        &settings(),
        &deep(&[("extra", r#"{"step":"2 a","app_x":"y"}"#)]),
    );
    assert!(url.ends_with("&app_x=y&app_step=2+a"), "{url}");
}

#[test]
fn what_would_not_read_back_is_refused() {
    for page in [
        "test/customers",
        "live/x",
        "/Live/x",
        "acct_2X/customers",
        "~/x",
        "test",
    ] {
        let options = [("mode", "live"), ("page", page)];
        assert_eq!(refused(&settings(), &deep(&options)), "page", "{page}");
    }
    for extra in [
        r#"{"app_x":"1","x":"2"}"#,
        r#"{"":"1"}"#,
        r#"{"app_":"1"}"#,
        "{\"a\\u0000b\":\"1\"}",
        r#"{"a b":"1"}"#,
    ] {
        assert_eq!(
            refused(&settings(), &deep(&[("extra", extra)])),
            "extra",
            "{extra}"
        );
    }
}

#[test]
fn what_finds_no_place_in_the_address_is_said() {
    let detail = ("viewport", "stripe.dashboard.customer.detail");
    for (options, fields) in [
        (
            &[("wording", "open-drawer"), ("viewport", "onboarding")][..],
            &["viewport"][..],
        ),
        (
            &[
                ("viewport", "stripe.dashboard.fullpage"),
                ("page", "customers"),
                ("target", "modal"),
            ],
            &["target", "page"],
        ),
        (&[("tab", "reports")], &["tab"]),
        (
            &[
                ("viewport", "stripe.dashboard.customer.list"),
                ("object", "cus_1"),
            ],
            &["object"],
        ),
        (
            &[detail, ("page", "customers/cus_2"), ("object", "cus_1")],
            &["object"],
        ),
        (&[detail, ("object", "cus_1")], &[]),
    ] {
        let address = stripe()
            .address(&settings(), &deep(options))
            .unwrap()
            .unwrap();
        let unused: Vec<_> = address
            .warnings
            .iter()
            .filter(|warning| warning.key == "unused")
            .map(|warning| warning.field.as_str())
            .collect();
        assert_eq!(unused, fields, "{options:?}");
    }
}

fn view_names() -> impl Strategy<Value = String> {
    let kind = stripe()
        .spec()
        .kinds
        .iter()
        .find(|kind| kind.id == "deep-link");
    let field = kind
        .unwrap()
        .fields
        .iter()
        .find(|field| field.name == "viewport");
    let linkdesk::systems::spec::Input::Suggest { offers } = field.unwrap().input else {
        panic!("views are suggested")
    };
    prop::sample::select(offers.to_vec()).prop_map(str::to_owned)
}

proptest! {
    #[test]
    fn whatever_is_built_reads_back(
        view in view_names(),
        test in any::<bool>(),
        object in "[a-z]{2,5}_[A-Za-z0-9]{1,20}",
        app in "[a-z]{2,5}\\.[a-z0-9-]{1,12}",
        target in "(drawer|modal)",
        extra in "[a-z]{1,8}",
        value in "\\PC{0,20}",
        page in "([a-z0-9~_-]{1,6}/?){0,3}",
        wording in "(account-first|mode-first|live-or-test)",
    ) {
        let settings = pairs(&[("app_id", &app)]);
        let extra = serde_json::json!({ extra: value }).to_string();
        let mode = if test { "test" } else { "live" };
        let options = [
            ("viewport", view.as_str()), ("object", &object), ("mode", mode), ("target", &target), ("extra", &extra),
            ("page", &page), ("wording", &wording),
        ];
        // What would not read back is refused, and only where it stands.
        let url = match stripe().address(&settings, &deep(&options)).unwrap() {
            Ok(address) => address.url.expose().to_owned(),
            Err(error) => {
                prop_assert_eq!(error.field.as_deref(), Some("page"), "{}", &page);
                return Ok(());
            }
        };
        let pasted = Pasted { form: Form::Text, text: url.clone(), ..Pasted::default() };
        let told = stripe().inspect(&pasted, &Default::default(), Time(0)).unwrap();
        prop_assert_ne!(told.verdict, Verdict::NotGenuine, "{}", &url);
        let value = |name: &str, key: &str| {
            let mut checks = told.checks.iter();
            checks.find(|check| check.name == name).and_then(|check| check.values.get(key)).cloned()
        };
        let account = value("account", "account");
        prop_assert_eq!(account.as_deref(), Some(ACCOUNT));
        if view != "stripe.dashboard.fullpage" && !page.is_empty() {
            let wanted = page.trim_end_matches('/');
            let read = value("page", "page");
            prop_assert_eq!(read.as_deref(), Some(wanted), "{}", &url);
        }
        let side = value("side", "mode");
        prop_assert_eq!(side.as_deref(), Some(mode));
        let read = value("app", "app");
        prop_assert_eq!(read.as_deref(), Some(&*app));
        let read = value("view", "view");
        prop_assert_eq!(read.as_deref(), Some(&*view), "{}", &url);
        prop_assert!(told.checks.iter().all(|check| check.result != CheckResult::Fail), "{}", &url);
    }
}
