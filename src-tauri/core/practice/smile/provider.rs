//! The providers of the emulated network. Ids, types and what is supported are written as Smile's `/providers` writes
//! them; which of them asks for a code or is synced on is plausible, no more.

use serde_json::{Value, json};

/// A provider of the network.
pub(crate) struct Provider {
    pub(crate) id: &'static str,
    pub(crate) name: &'static str,
    pub(crate) long_name: &'static str,
    /// `GIG`, `GOVERNMENT`, `SYSTEM`, `EMPLOYER`, `CREDENTIAL`.
    pub(crate) kind: &'static str,
    pub(crate) sub_kind: &'static str,
    /// Asks for a code after the password.
    pub(crate) mfa: bool,
    /// Can be synced on (CDS).
    pub(crate) monitor: bool,
    /// Its integration works.
    pub(crate) active: bool,
    /// The tenant may use it.
    pub(crate) enabled: bool,
    /// Accounts can be connected; else files alone are uploaded.
    pub(crate) connection: bool,
    /// Colour of its logo.
    pub(crate) colour: &'static str,
}

/// Labels of types and subtypes, for people.
const LABELS: &[(&str, &str)] = &[
    ("GIG", "Gig Platform"),
    ("GOVERNMENT", "Government"),
    ("SYSTEM", "HR & Payroll System"),
    ("EMPLOYER", "Employer"),
    ("CREDENTIAL", "Credential"),
    ("SERVICES", "Professional Services"),
    ("TRANSPORTATION", "Transport and Delivery"),
    ("SHARING", "Sharing"),
    ("TRADING", "Trading"),
    ("INSURANCE", "Social Insurance"),
    ("HRIS", "HR System"),
    ("PAYROLL", "Payroll"),
    ("WALLET", "Wallet"),
    ("IDENTIFICATION", "Identification"),
    ("ISIC-J", "Information and Communication"),
];

impl Provider {
    /// Whether a customer can connect an account there.
    pub(crate) fn offered(&self) -> bool {
        self.active && self.enabled && self.connection
    }

    fn supported(&self) -> &'static [&'static str] {
        match self.kind {
            "GIG" => &["IDENTITIES", "TRANSACTIONS", "RATINGS", "INCOMES"],
            "GOVERNMENT" => &["IDENTITIES", "EMPLOYMENTS", "CONTRIBUTIONS", "LIABILITIES"],
            "CREDENTIAL" => &["IDENTITIES", "LINK"],
            _ => &["IDENTITIES", "EMPLOYMENTS", "INCOMES", "DOCUMENTS"],
        }
    }

    /// The provider as the API shows it.
    pub(crate) fn shown(&self, origin: &str) -> Value {
        json!({
            "id": self.id,
            "name": self.name,
            "longName": self.long_name,
            "logoUrl": format!("{origin}/logos/{}.svg", self.id),
            "type": self.kind,
            "typeLabel": label(self.kind),
            "subType": self.sub_kind,
            "subTypeLabel": label(self.sub_kind),
            "active": self.active,
            "enabled": self.enabled,
            "mfa": self.mfa,
            "accountConnection": self.connection,
            "supported": self.supported(),
            "monitorSupported": self.monitor,
        })
    }
}

/// A type as people call it.
pub(crate) fn label(word: &str) -> &str {
    let known = LABELS.iter().find(|(known, _)| *known == word);
    known.map_or(word, |(_, label)| label)
}

/// The provider of an id.
pub(crate) fn find(id: &str) -> Option<&'static Provider> {
    ALL.iter().find(|provider| provider.id == id)
}

const fn provider(
    id: &'static str,
    (name, long_name): (&'static str, &'static str),
    (kind, sub_kind): (&'static str, &'static str),
    (mfa, monitor): (bool, bool),
    colour: &'static str,
) -> Provider {
    Provider {
        id,
        name,
        long_name,
        kind,
        sub_kind,
        mfa,
        monitor,
        active: true,
        enabled: true,
        connection: true,
        colour,
    }
}

/// Every provider, in the order in which the list shows them.
pub(crate) const ALL: &[Provider] = &[
    provider(
        "upwork",
        ("Upwork", "Upwork Global Inc."),
        ("GIG", "SERVICES"),
        (false, false),
        "#2f7a1f",
    ),
    provider(
        "grab",
        ("Grab", "Grab Holdings Inc"),
        ("GIG", "TRANSPORTATION"),
        (true, false),
        "#00713b",
    ),
    provider(
        "freelancer",
        ("Freelancer", "Freelancer Technology Pty Limited"),
        ("GIG", "SERVICES"),
        (false, false),
        "#0b6fb8",
    ),
    provider(
        "foodpanda",
        ("foodpanda", "Delivery Hero SE"),
        ("GIG", "TRANSPORTATION"),
        (true, false),
        "#b8125e",
    ),
    provider(
        "lalamove",
        ("Lalamove", "Lalamove Group"),
        ("GIG", "TRANSPORTATION"),
        (false, false),
        "#b84a0b",
    ),
    provider(
        "airbnb",
        ("Airbnb", "Airbnb, Inc."),
        ("GIG", "SHARING"),
        (true, false),
        "#c22e4e",
    ),
    provider(
        "lazada",
        ("Lazada", "Lazada Group S.A."),
        ("GIG", "TRADING"),
        (false, false),
        "#1a2a8f",
    ),
    provider(
        "sss_ph",
        ("SSS", "Social Security System (Philippines)"),
        ("GOVERNMENT", "INSURANCE"),
        (false, true),
        "#14448c",
    ),
    provider(
        "pagibig_ph",
        ("Pag-IBIG", "Home Development Mutual Fund"),
        ("GOVERNMENT", "INSURANCE"),
        (true, true),
        "#7a5c00",
    ),
    provider(
        "philhealth_ph",
        ("PhilHealth", "Philippine Health Insurance Corporation"),
        ("GOVERNMENT", "INSURANCE"),
        (false, true),
        "#1c6b2d",
    ),
    provider(
        "bpjs_id",
        (
            "BPJS Ketenagakerjaan",
            "Badan Penyelenggara Jaminan Sosial Ketenagakerjaan",
        ),
        ("GOVERNMENT", "INSURANCE"),
        (true, true),
        "#176f3d",
    ),
    provider(
        "cpf_sg",
        ("CPF", "Central Provident Fund Board"),
        ("GOVERNMENT", "INSURANCE"),
        (true, true),
        "#0c6a63",
    ),
    provider(
        "sprout",
        ("Sprout HR", "Sprout Solutions Inc."),
        ("SYSTEM", "HRIS"),
        (false, false),
        "#3f7d20",
    ),
    provider(
        "talenta",
        ("Mekari Talenta", "PT Mid Solusi Nusantara"),
        ("SYSTEM", "PAYROLL"),
        (false, false),
        "#6a3fb0",
    ),
    provider(
        "gcash",
        ("GCash", "G-Xchange, Inc."),
        ("CREDENTIAL", "WALLET"),
        (true, false),
        "#0a5fd0",
    ),
    provider(
        "abccorp",
        ("ABC Corporation", "ABC Corporation Pte Ltd"),
        ("EMPLOYER", "ISIC-J"),
        (false, false),
        "#5a5a5a",
    ),
    Provider {
        active: false,
        ..provider(
            "grabfood_th",
            ("GrabFood Thailand", "Grab Holdings Inc"),
            ("GIG", "TRANSPORTATION"),
            (true, false),
            "#00713b",
        )
    },
    Provider {
        enabled: false,
        ..provider(
            "linkedin",
            ("LinkedIn", "LinkedIn Corporation"),
            ("CREDENTIAL", "IDENTIFICATION"),
            (true, false),
            "#0b5fa5",
        )
    },
    Provider {
        connection: false,
        ..provider(
            "paper_payslip",
            ("Paper payslip", "Payslips of any employer"),
            ("EMPLOYER", "ISIC-J"),
            (false, false),
            "#8a4b12",
        )
    },
];
