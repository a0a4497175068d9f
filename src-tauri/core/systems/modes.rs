//! Whether a key works, and if not, whether it is one of the system's other mode.
//!
//! A system whose modes live at two places refuses a key of the other mode just as it refuses a wrong one. Where both
//! places are the system's own, the other is asked once by the same cheap read, and then it is certain. No key goes
//! anywhere else by that: whoever gave an integration an address of its own is asked for nothing there, and Practice has
//! no other mode.

use url::Url;

use super::{Cx, System};
use crate::{
    error::{Code, Error, Result},
    wire::Environment,
};

/// How a test went.
pub struct Tested {
    /// The system's request id, when it gives one; or why the key does not work: [`Code::WrongMode`] where it works in the
    /// other mode.
    pub answer: Result<Option<String>>,
    /// Whether a refused key works in the system's other mode; absent: it was not refused, or nobody could say.
    pub elsewhere: Option<bool>,
}

/// Makes one cheap authenticated call, as [`System::test`] does, and after a refused key another at `other`, where the
/// system's other mode lives; absent: that is not known.
pub async fn test(system: &dyn System, cx: &Cx<'_>, other: Option<&Url>) -> Tested {
    let answer = system.test(cx).await;
    let base = other.filter(|_| cx.environment != Environment::Practice);
    match (answer, base) {
        (Err(refused), Some(base)) if refused.code == Code::Unauthorized => {
            elsewhere(system, cx, base, refused).await
        }
        (answer, _) => Tested {
            answer,
            elsewhere: None,
        },
    }
}

async fn elsewhere(system: &dyn System, cx: &Cx<'_>, base: &Url, refused: Error) -> Tested {
    let there = Cx {
        base,
        environment: cx.environment.other(),
        ..*cx
    };
    let name = system.spec().name;
    let (here, other) = (mode(cx.environment), mode(there.environment));
    let (code, message, elsewhere) = match system.test(&there).await {
        Ok(_) => (
            Code::WrongMode,
            format!("This key is one of {name}’s {other}, where it works, and not of the {here}."),
            Some(true),
        ),
        Err(error) if error.code == Code::Unauthorized => (
            Code::Unauthorized,
            format!(
                "{name} accepts this key neither in the {here} nor in the {other}: it may be mistyped, cut short or withdrawn."
            ),
            Some(false),
        ),
        // Nobody could say: the question stays.
        Err(_) => (refused.code, refused.message.clone(), None),
    };
    Tested {
        answer: Err(Error {
            code,
            message,
            ..refused
        }),
        elsewhere,
    }
}

fn mode(environment: Environment) -> &'static str {
    match environment {
        Environment::Live => "production",
        Environment::Practice | Environment::Sandbox => "sandbox",
    }
}
