//! The views of the Dashboard that an app can open in: `viewports` of the manifest's schema in stripe/stripe-apps, and
//! docs.stripe.com/stripe-apps/reference/viewports. Their pages are told by their names.

/// A view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct View {
    pub(super) name: &'static str,
    /// Page it lies on, `:id` for that of an object; empty: any page.
    pub(super) page: &'static str,
    /// Beginnings of the ids that its page takes; empty: none is needed.
    pub(super) ids: &'static [&'static str],
}

const fn view(name: &'static str, page: &'static str, ids: &'static [&'static str]) -> View {
    View { name, page, ids }
}

/// The app's own page, instead of a view in one of Stripe's.
pub(super) const FULL_PAGE: &str = "stripe.dashboard.fullpage";

/// Every view there is.
pub(super) const ALL: [View; 26] = [
    view("onboarding", "", &[]),
    view("settings", "", &[]),
    view("stripe.dashboard.drawer.default", "", &[]),
    view(FULL_PAGE, "app", &[]),
    view("stripe.dashboard.home.overview", "dashboard", &[]),
    view("stripe.dashboard.payment.list", "payments", &[]),
    view(
        "stripe.dashboard.payment.detail",
        "payments/:id",
        &["pi_", "ch_", "py_"],
    ),
    view("stripe.dashboard.customer.list", "customers", &[]),
    view(
        "stripe.dashboard.customer.detail",
        "customers/:id",
        &["cus_"],
    ),
    view(
        "stripe.dashboard.customer.detail.page-module",
        "customers/:id",
        &["cus_"],
    ),
    view("stripe.dashboard.invoice.list", "invoices", &[]),
    view("stripe.dashboard.invoice.detail", "invoices/:id", &["in_"]),
    view(
        "stripe.dashboard.invoice.detail.page-module",
        "invoices/:id",
        &["in_"],
    ),
    view("stripe.dashboard.product.list", "products", &[]),
    view(
        "stripe.dashboard.product.detail",
        "products/:id",
        &["prod_"],
    ),
    view("stripe.dashboard.subscription.list", "subscriptions", &[]),
    view(
        "stripe.dashboard.subscription.detail",
        "subscriptions/:id",
        &["sub_"],
    ),
    view("stripe.dashboard.payment-link.list", "payment-links", &[]),
    view(
        "stripe.dashboard.payment-link.detail",
        "payment-links/:id",
        &["plink_"],
    ),
    view("stripe.dashboard.balance.overview", "balance/overview", &[]),
    view("stripe.dashboard.billing.overview", "billing", &[]),
    view("stripe.dashboard.report.overview", "reports/hub", &[]),
    view(
        "stripe.dashboard.revenue-recognition.overview",
        "revenue-recognition",
        &[],
    ),
    view("stripe.dashboard.tax-report.overview", "tax/reporting", &[]),
    view(
        "stripe.dashboard.shipping-rates.list",
        "shipping-rates",
        &[],
    ),
    view(
        "stripe.dashboard.shipping-rates.detail",
        "shipping-rates/:id",
        &["shr_"],
    ),
];

/// Their names, for forms.
pub(super) const NAMES: [&str; ALL.len()] = {
    let mut names = [""; ALL.len()];
    let mut at = 0;
    while at < ALL.len() {
        names[at] = ALL[at].name;
        at += 1;
    }
    names
};

/// The view of that name.
pub(super) fn find(name: &str) -> Option<&'static View> {
    ALL.iter().find(|view| view.name == name)
}

/// What a name means that is none, but was written for one.
pub(super) fn meant(name: &str) -> Option<&'static str> {
    match name {
        "stripe.dashboard.settings" => Some("settings"),
        "stripe.dashboard.onboarding" => Some("onboarding"),
        _ => {
            let lower = name.to_ascii_lowercase();
            let full = format!("stripe.dashboard.{lower}");
            let same = |view: &&View| view.name == lower || view.name == full;
            let found = ALL.iter().find(same)?;
            (found.name != name).then_some(found.name)
        }
    }
}

/// The object's page of a path, without slashes around it: the beginnings of its ids, and the id.
pub(super) fn object_of(page: &str) -> Option<(&'static View, &str)> {
    ALL.iter().find_map(|view| {
        let id = page.strip_prefix(view.page.strip_suffix(":id")?)?;
        (!id.is_empty() && !id.contains('/')).then_some((view, id))
    })
}

/// Whether a view lies on that page.
pub(super) fn lies_on(view: &View, page: &str) -> bool {
    match view.page.strip_suffix(":id") {
        Some(before) => page
            .strip_prefix(before)
            .is_some_and(|id| !id.is_empty() && !id.contains('/')),
        None => view.page.is_empty() || view.page == page,
    }
}

#[cfg(test)]
mod tests {
    use super::{ALL, NAMES, find, lies_on, meant, object_of};

    #[test]
    fn views_know_their_pages() {
        assert_eq!(NAMES.len(), 26, "the schema's 23 and three more");
        for view in ALL {
            assert_eq!(
                view.ids.is_empty(),
                !view.page.ends_with(":id"),
                "{}",
                view.name
            );
            let page = view.page.replace(":id", "x_1");
            assert!(lies_on(&view, &page), "{}", view.name);
        }
        let detail = find("stripe.dashboard.customer.detail").unwrap();
        assert!(!lies_on(detail, "customers") && !lies_on(detail, "customers/a/b"));
        assert_eq!(object_of("customers/cus_1").unwrap().1, "cus_1");
        assert_eq!(object_of("customers"), None);
    }

    #[test]
    fn near_names_are_mended() {
        assert_eq!(meant("stripe.dashboard.onboarding"), Some("onboarding"));
        assert_eq!(
            meant("Customer.Detail"),
            Some("stripe.dashboard.customer.detail")
        );
        assert_eq!(meant("onboarding"), None);
        assert_eq!(meant("nonsense"), None);
    }
}
