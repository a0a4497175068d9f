//! What names of seeded customers are made of, one entry per script.

/// Stems and forms of one script; `{}` in a form is the stem.
pub(crate) struct Script {
    pub(crate) stems: &'static [&'static str],
    pub(crate) forms: &'static [&'static str],
    /// People, for `origin_username`.
    pub(crate) people: &'static [&'static str],
}

/// Every script; `names.rs` refers to them by place.
pub(crate) const SCRIPTS: &[Script] = &[
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
