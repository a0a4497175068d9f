//! Live, switched on for a time and off again.

use crate::{
    audit::Act,
    desk::Desk,
    error::{Error, Result},
    wire::{DeskState, Environment, LiveOpen, Nothing},
};

/// The longest time live stays open, in minutes: half a working day.
const MOST: u32 = 240;

/// Switches live on for some minutes, counted from now. A restart finds it closed.
pub async fn live_open(desk: &Desk, request: LiveOpen) -> Result<DeskState> {
    if !(1..=MOST).contains(&request.minutes) {
        let sentence = format!("Live is switched on for 1 to {MOST} minutes.");
        return Err(Error::field("minutes", sentence));
    }
    let until = desk.now().plus_seconds(i64::from(request.minutes) * 60);
    // Entered first: what could not be entered is not opened.
    desk.enter(|_| Ok(((), act("live.open", format!("until {until}")))))?;
    desk.live().set(Some(until));
    desk.changed("desk", None);
    super::desk_state(desk, Nothing {}).await
}

/// Switches live off before its time.
pub async fn live_close(desk: &Desk, _: Nothing) -> Result<DeskState> {
    if desk.live().until(desk.now()).is_some() {
        // Closed whatever becomes of the entry.
        desk.live().set(None);
        desk.changed("desk", None);
        desk.enter(|_| Ok(((), act("live.close", String::new()))))?;
    }
    super::desk_state(desk, Nothing {}).await
}

fn act(action: &'static str, detail: String) -> Act {
    Act {
        action,
        subject: Environment::Live.word().to_owned(),
        detail,
        environment: Some(Environment::Live),
    }
}
