//! The sandbox's test logins, which the documentation publishes for everybody
//! (<https://docs.getsmileapi.com/reference/chapter-2>).

/// A person of the sandbox.
pub(crate) struct Login {
    pub(crate) name: &'static str,
    pub(crate) email: &'static str,
    pub(crate) mobile: &'static str,
    pub(crate) password: &'static str,
    /// Number at the social security, where there is one.
    pub(crate) social: Option<&'static str>,
}

/// The code that every provider asks everybody for.
pub(crate) const CODE: &str = "1234";

/// Everybody there is.
pub(crate) const LOGINS: &[Login] = &[
    Login {
        name: "George Palomero Jr.",
        email: "gpalomero1234@smileapi.io",
        mobile: "(+63) 9559991234",
        password: "123456",
        social: Some("3300000008"),
    },
    Login {
        name: "Ryan Lestari",
        email: "ryan1234@smileapi.io",
        mobile: "(+62) 8119994321",
        password: "654321",
        social: None,
    },
    Login {
        name: "Christina Tan",
        email: "christina4321@smileapi.io",
        mobile: "(+65) 99996789",
        password: "YGUS1",
        social: None,
    },
    Login {
        name: "Anisha Bhatia",
        email: "anisha98765@smileapi.io",
        mobile: "(+91) 9511198765",
        password: "123456",
        social: None,
    },
];

/// Whether somebody signs in so: by e-mail address, mobile number or number at the social security.
pub(crate) fn right(user: &str, password: &str) -> bool {
    let user = user.trim();
    let digits = |text: &str| {
        text.chars()
            .filter(char::is_ascii_digit)
            .collect::<String>()
    };
    let mobile = |known: &str| digits(known) == digits(user) && user.contains('9');
    LOGINS.iter().any(|login| {
        let named = login.email.eq_ignore_ascii_case(user)
            || login.social == Some(user)
            || mobile(login.mobile);
        named && login.password == password
    })
}
