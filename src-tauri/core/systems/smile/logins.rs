//! The people of the sandbox, whom the documentation publishes for everybody
//! (<https://docs.getsmileapi.com/reference/chapter-2>).

use crate::systems::spec::{TestLogin, TestPart};

/// Everybody there is.
pub(super) const TEST_LOGINS: &[TestLogin] = &[
    TestLogin {
        name: "George Palomero Jr.",
        parts: &[
            part("email", "gpalomero1234@smileapi.io"),
            part("mobile", "(+63) 9559991234"),
            part("password", "123456"),
            CODE,
            part("social-security", "3300000008"),
        ],
    },
    TestLogin {
        name: "Ryan Lestari",
        parts: &[
            part("email", "ryan1234@smileapi.io"),
            part("mobile", "(+62) 8119994321"),
            part("password", "654321"),
            CODE,
        ],
    },
    TestLogin {
        name: "Christina Tan",
        parts: &[
            part("email", "christina4321@smileapi.io"),
            part("mobile", "(+65) 99996789"),
            part("password", "YGUS1"),
            CODE,
        ],
    },
    TestLogin {
        name: "Anisha Bhatia",
        parts: &[
            part("email", "anisha98765@smileapi.io"),
            part("mobile", "(+91) 9511198765"),
            part("password", "123456"),
            CODE,
        ],
    },
];

/// The code that every provider asks everybody for.
const CODE: TestPart = part("code", "1234");

const fn part(name: &'static str, value: &'static str) -> TestPart {
    TestPart { name, value }
}
