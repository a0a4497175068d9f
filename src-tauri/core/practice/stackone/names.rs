//! Names of seeded customers: many scripts, and a few that try to be more than a name.

use crate::practice::random::draw;

/// Stems and forms of one script; `{}` in a form is the stem.
struct Script {
    stems: &'static [&'static str],
    forms: &'static [&'static str],
    /// People, for `origin_username`.
    people: &'static [&'static str],
}

/// Customers whose script is fixed, so that even a handful shows many.
const FIRST: &[usize] = &[
    0, 1, 2, 0, 3, 5, 1, 4, 6, 0, 7, 8, 1, 9, 0, 11, 10, 2, 0, 12,
];

/// How often each script comes after that, in per mille, in the order of `SCRIPTS`.
const SHARES: &[(u32, usize)] = &[
    (400, 0),
    (180, 1),
    (110, 2),
    (70, 3),
    (50, 4),
    (50, 5),
    (40, 6),
    (30, 7),
    (20, 8),
    (15, 9),
    (10, 10),
    (15, 11),
    (10, 12),
];

/// The name of the customer with that number.
pub(crate) fn owner_name(seed: u64, owner: u64) -> String {
    let script = &SCRIPTS[script_of(seed, owner)];
    let stem = draw(seed, "stem", owner).pick(script.stems);
    let form = draw(seed, "form", owner).pick(script.forms);
    form.replace("{}", stem)
}

/// A person at that customer who links accounts.
pub(crate) fn person(seed: u64, owner: u64, which: u64) -> String {
    let script = &SCRIPTS[script_of(seed, owner)];
    let name = draw(seed, "person", owner ^ which << 40).pick(script.people);
    (*name).to_owned()
}

fn script_of(seed: u64, owner: u64) -> usize {
    match FIRST.get(owner as usize) {
        Some(script) => *script,
        None => *draw(seed, "script", owner).weighted(SHARES),
    }
}

const SCRIPTS: &[Script] = &[
    // Latin with and without diacritics.
    Script {
        stems: &[
            "Acme",
            "Northwind",
            "Orbit",
            "Café Zürich",
            "Łódź Tekstil",
            "São Bento",
            "Škoda & Syn",
            "Ørsted Havn",
            "Île de Ré",
            "Ñandú",
            "Çelik",
            "Þórsmörk",
            "Đà Nẵng",
            "Brontë",
            "Kestrel",
            "Ashgrove",
            "Lumière",
            "Peña Alta",
            "Åland",
            "Győr",
        ],
        forms: &[
            "{}",
            "{} Ltd",
            "{} Inc.",
            "{} Group",
            "{} & Co.",
            "{} S.A.",
            "{} Studio",
            "{} Logistics",
            "{} Health",
            "{} Foods",
        ],
        people: &[
            "jana.roth@example.com",
            "zoë@example.org",
            "m.o'neill@example.com",
            "André Müller",
            "søren@example.dk",
        ],
    },
    // German.
    Script {
        stems: &[
            "Bäckerei Kühn",
            "Müller",
            "Straßenbau Groß",
            "Öhmichen",
            "Übersee",
            "Schäfer",
            "Weißbier",
            "Jäger",
            "Löwenherz",
            "Grünwald",
        ],
        forms: &[
            "{} GmbH",
            "{} GmbH & Co. KG",
            "{} AG",
            "{} e. K.",
            "{} OHG",
            "{} Handwerk",
            "{} Pflegedienst gGmbH",
        ],
        people: &[
            "personal@beispiel.example",
            "jörg.weiß@beispiel.example",
            "Dr. Änne Süß",
        ],
    },
    // Chinese.
    Script {
        stems: &[
            "北京晨光",
            "上海远航",
            "深圳云帆",
            "杭州西湖",
            "成都锦程",
            "广州南粤",
            "臺北和信",
            "香港維港",
        ],
        forms: &[
            "{}科技有限公司",
            "{}贸易有限公司",
            "{}餐饮集团",
            "{}物流股份有限公司",
            "{}人力资源",
        ],
        people: &["李娜", "王伟", "hr@chenguang.example"],
    },
    // Japanese.
    Script {
        stems: &[
            "山田",
            "東京ソリューション",
            "さくら",
            "みらい",
            "富士見",
            "カフェ・ド・銀座",
        ],
        forms: &[
            "株式会社{}",
            "{}株式会社",
            "{}商事",
            "合同会社{}",
            "{}ホールディングス",
        ],
        people: &["佐藤 健", "すずき みさき", "jinji@yamada.example"],
    },
    // Korean.
    Script {
        stems: &["한빛", "서울미래", "대한정밀", "푸른바다", "해돋이"],
        forms: &["{} 주식회사", "(주){}", "{} 유한회사", "{} 식품"],
        people: &["김민준", "이서연", "insa@hanbit.example"],
    },
    // Arabic, written from right to left.
    Script {
        stems: &[
            "النور",
            "الفجر الجديد",
            "واحة الخليج",
            "القمة",
            "البحر الأحمر",
        ],
        forms: &[
            "شركة {}",
            "مؤسسة {} للتجارة",
            "مجموعة {}",
            "{} للخدمات اللوجستية",
        ],
        people: &["ليلى حسن", "أحمد علي", "hr@alnoor.example"],
    },
    // Hebrew, written from right to left.
    Script {
        stems: &["אור השחר", "גל הים", "הגליל", "כרמל"],
        forms: &["{} בע\"מ", "חברת {}", "קבוצת {}"],
        people: &["נועה כהן", "דוד לוי"],
    },
    // Cyrillic.
    Script {
        stems: &[
            "Ромашка",
            "Северный путь",
            "Дніпро Світло",
            "Балканска звезда",
            "Заря",
        ],
        forms: &["ООО «{}»", "ТОВ «{}»", "АО «{}»", "{} Логистика"],
        people: &["Ольга Иванова", "Тарас Шевченко"],
    },
    // Thai.
    Script {
        stems: &["สยามรุ่งเรือง", "ดอกบัวทอง", "ทะเลใส"],
        forms: &["บริษัท {} จำกัด", "ร้าน{}", "{} กรุ๊ป"],
        people: &["สมชาย ใจดี", "มาลี ศรีสุข"],
    },
    // Devanagari.
    Script {
        stems: &["सूर्योदय", "गंगा", "हिमालय", "भारत शक्ति"],
        forms: &["{} प्राइवेट लिमिटेड", "{} उद्योग", "{} एंड संस"],
        people: &["प्रिया शर्मा", "राजेश कुमार"],
    },
    // Emoji, among them some of several code points.
    Script {
        stems: &[
            "🦊 Fox",
            "👩‍🚀 Orbit",
            "🍕",
            "🏳️‍🌈 Prism",
            "Café ☕️",
            "👨‍👩‍👧‍👦 Kita",
            "🇨🇭 Alp",
        ],
        forms: &["{}", "{} Labs", "{} ✨", "{} GmbH"],
        people: &["🦊@example.com", "nova 👩‍🚀"],
    },
    // Names that try to be more than a name: nothing in them may ever run, break a line or a cell.
    Script {
        stems: &[
            "<img src=x onerror=alert(1)>",
            "</script><script>alert(1)</script>",
            "=cmd|' /C calc'!A0",
            "+SUM(A1:A9)",
            "@import url(//example.invalid)",
            "Robert'); DROP TABLE accounts;--",
            "../../etc/passwd",
            "%s%n${7*7}{{7*7}}",
            "Acme \u{202e}HbmG\u{202c}",
            "Zero\u{200b}Width\u{feff}",
            "\u{1b}[31mred\u{1b}[0m",
            "Tab\there, line\nthere",
            "\"quoted\", 'twice'; & more",
            "-1+1",
            "NEAR(\"a\" OR b*)",
        ],
        forms: &["{}"],
        people: &[
            "<b>bold</b>@example.com",
            "=1+1",
            "a\r\nBcc: everyone@example.com",
        ],
    },
    // Very long ones, with and without a place to break them.
    Script {
        stems: &[
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
            "The Incorporated Society of Master Bakers, Confectioners, Caterers and Purveyors of Fine Provisions to the Counties",
        ],
        forms: &["{}", "{} {} {}", "{}·{}·{}·{}·{}·{}·{}·{}"],
        people: &[
            "a.very.long.address.that.goes.on.and.on.and.on.and.on.and.on.and.on@subdomain.of.a.subdomain.example.com",
        ],
    },
];

#[cfg(test)]
mod tests {
    use super::{FIRST, SCRIPTS, SHARES, owner_name, script_of};

    #[test]
    fn every_script_comes_early_and_often() {
        for script in 0..SCRIPTS.len() {
            assert!(
                FIRST.contains(&script),
                "script {script} is among the first customers"
            );
        }
        let total: u32 = SHARES.iter().map(|(share, _)| share).sum();
        assert_eq!(total, 1000, "shares are per mille");
        let hostile = (0..10_000)
            .filter(|owner| script_of(7, *owner) == 11)
            .count();
        assert!(
            (80..250).contains(&hostile),
            "hostile names are a small share: {hostile} of 10,000"
        );
        assert_eq!(
            owner_name(7, 5_000),
            owner_name(7, 5_000),
            "names are repeatable"
        );
    }
}
