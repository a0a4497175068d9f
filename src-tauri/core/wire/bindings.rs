//! Writes `ui/src/bindings.ts`: every type that crosses, and one entry per command.

use std::collections::BTreeMap;

use ts_rs::{Config, TS, TypeVisitor};

use super::*;

/// Collects the declarations of a type and of everything it mentions.
struct Collect<'a> {
    config: &'a Config,
    seen: BTreeMap<String, String>,
}

impl TypeVisitor for Collect<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_none() || self.seen.contains_key(&T::ident(self.config)) {
            return;
        }
        self.seen
            .insert(T::ident(self.config), T::decl(self.config));
        T::visit_dependencies(self);
    }
}

macro_rules! write_commands {
    ($($name:ident($request:ty) -> $reply:ty;)*) => {
        fn commands(collect: &mut Collect<'_>) -> String {
            let mut lines = String::new();
            $(
                collect.visit::<$request>();
                <$request as TS>::visit_dependencies(collect);
                collect.visit::<$reply>();
                <$reply as TS>::visit_dependencies(collect);
                // A list is no declaration of its own; what it is a list of is.
                <$reply as TS>::visit_generics(collect);
                lines += &format!(
                    "  {}: [{}, {}];\n",
                    stringify!($name),
                    <$request as TS>::name(collect.config),
                    <$reply as TS>::name(collect.config),
                );
            )*
            lines
        }
    };
}
with_commands!(write_commands);

#[test]
fn bindings_are_current() {
    let config = Config::new().with_large_int("number");
    let mut collect = Collect {
        config: &config,
        seen: BTreeMap::new(),
    };
    collect.visit::<Error>();
    collect.visit::<Code>();
    collect.visit::<Notice>();
    Notice::visit_dependencies(&mut collect);
    let commands = commands(&mut collect);
    let mut text =
        String::from("// Written by `cargo test` from src-tauri/core/wire; do not edit.\n\n");
    for declaration in collect.seen.values() {
        text += &format!("export {declaration}\n\n");
    }
    text += &format!(
        "/** Every command: what it is asked, what it answers. */\nexport type Commands = {{\n{commands}}};\n"
    );
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/ui/src/bindings.ts");
    if std::fs::read_to_string(path).unwrap_or_default() != text {
        std::fs::create_dir_all(concat!(env!("CARGO_MANIFEST_DIR"), "/ui/src")).unwrap();
        std::fs::write(path, &text).unwrap();
        assert!(
            std::env::var_os("CI").is_none(),
            "ui/src/bindings.ts was stale; it is renewed, commit it"
        );
    }
}
