//! Where the window stands and how large it is, kept from one run to the next in the data folder.
//!
//! The known plugin for this moves the window when it is on the screen already, where it hops, and forgets on Linux
//! where a maximised window stood before.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

use serde::{Deserialize, Serialize};
use tauri::{Monitor, WebviewWindow, WindowEvent, utils::config::WindowConfig};

/// Height of the strip at the top by which a window can be taken hold of, in logical pixels.
const GRIP: f64 = 40.0;

/// A rectangle on the screens, in logical pixels.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
struct Area {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
}

/// How the window stands when it is not maximised, and whether it is.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
struct Placement {
    /// From the corner of the frame, with the size of the page in it.
    area: Area,
    maximised: bool,
}

/// What the window's events have told.
#[derive(Debug, Default)]
struct Seen {
    placement: Option<Placement>,
    /// How the window stood before its last event, when that was a move.
    before_move: Option<Area>,
}

/// Watches the window, and keeps what it saw.
pub(crate) struct Placements {
    file: PathBuf,
    seen: Mutex<Seen>,
}

impl Placements {
    /// As kept in a data folder; without a file that can be read the window opens as for the first time.
    pub(crate) fn of(data_dir: &Path) -> Self {
        let file = data_dir.join("window.json");
        let kept = fs::read(&file).ok();
        let seen = Seen {
            placement: kept.and_then(|json| serde_json::from_slice(&json).ok()),
            before_move: None,
        };
        Self {
            file,
            seen: Mutex::new(seen),
        }
    }

    /// Lets the window open as it was. Its place counts only on a screen that is still there.
    pub(crate) fn restore(&self, window: &mut WindowConfig, screens: &[Monitor]) {
        let Some(Placement { area, maximised }) = self.seen().placement else {
            return;
        };
        window.maximized = maximised;
        (window.width, window.height) = (area.width, area.height);
        if screens.iter().any(|screen| area.can_be_held_on(screen)) {
            window.center = false;
            (window.x, window.y) = (Some(area.x), Some(area.y));
        }
    }

    /// Takes in what happened to the window.
    pub(crate) fn note(&self, window: &WebviewWindow, event: &WindowEvent) -> tauri::Result<()> {
        if window.is_minimized()? || window.is_fullscreen()? {
            return Ok(());
        }
        let scale = window.scale_factor()?;
        let maximised = window.is_maximized()?;
        match event {
            WindowEvent::Moved(to) => {
                let to = to.to_logical(scale);
                self.seen().moved((to.x, to.y), maximised);
            }
            WindowEvent::Resized(to) => {
                let to = to.to_logical(scale);
                self.seen().resized((to.width, to.height), maximised);
            }
            _ => {}
        }
        Ok(())
    }

    /// Writes down what was seen.
    pub(crate) fn keep(&self) -> io::Result<()> {
        match self.seen().placement {
            Some(placement) => fs::write(&self.file, serde_json::to_vec(&placement)?),
            None => Ok(()),
        }
    }

    fn seen(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Seen {
    fn moved(&mut self, (x, y): (f64, f64), maximised: bool) {
        let placement = self.placement.get_or_insert_with(Placement::unseen);
        placement.maximised = maximised;
        self.before_move = (!maximised).then_some(placement.area);
        if !maximised {
            (placement.area.x, placement.area.y) = (x, y);
        }
    }

    fn resized(&mut self, (width, height): (f64, f64), maximised: bool) {
        let placement = self.placement.get_or_insert_with(Placement::unseen);
        placement.maximised = maximised;
        match (maximised, self.before_move.take()) {
            (false, _) => (placement.area.width, placement.area.height) = (width, height),
            // Windows tells of the move to the corner before it tells that the window is maximised.
            (true, Some(before)) => placement.area = before,
            (true, None) => {}
        }
    }
}

impl Placement {
    /// Before the window's first events, which tell all of it.
    fn unseen() -> Self {
        Self {
            area: Area {
                x: 0.0,
                y: 0.0,
                width: 0.0,
                height: 0.0,
            },
            maximised: false,
        }
    }
}

impl Area {
    fn can_be_held_on(&self, screen: &Monitor) -> bool {
        let scale = screen.scale_factor();
        let (at, size) = (
            screen.position().to_logical::<f64>(scale),
            screen.size().to_logical::<f64>(scale),
        );
        self.grip_meets(&Self {
            x: at.x,
            y: at.y,
            width: size.width,
            height: size.height,
        })
    }

    /// Enough of the window's top lies in the other area for a pointer to take it.
    fn grip_meets(&self, other: &Self) -> bool {
        let across = (self.x + self.width).min(other.x + other.width) - self.x.max(other.x);
        let down = (self.y + GRIP).min(other.y + other.height) - self.y.max(other.y);
        across >= GRIP && down > 0.0
    }
}

#[cfg(test)]
mod tests {
    use super::{Area, Seen};

    const SCREEN: Area = area(0.0, 0.0, 1280.0, 800.0);

    const fn area(x: f64, y: f64, width: f64, height: f64) -> Area {
        Area {
            x,
            y,
            width,
            height,
        }
    }

    fn placed() -> Seen {
        let mut seen = Seen::default();
        seen.moved((40.0, 30.0), false);
        seen.resized((1000.0, 700.0), false);
        seen
    }

    #[test]
    fn a_window_is_held_by_its_top() {
        for (there, held) in [
            (area(40.0, 30.0, 1000.0, 700.0), true),
            (area(-900.0, 30.0, 1000.0, 700.0), true),
            (area(-990.0, 30.0, 1000.0, 700.0), false),
            (area(1300.0, 30.0, 1000.0, 700.0), false),
            (area(40.0, -60.0, 1000.0, 700.0), false),
            (area(40.0, 810.0, 1000.0, 700.0), false),
        ] {
            assert_eq!(there.grip_meets(&SCREEN), held, "{there:?}");
        }
    }

    #[test]
    fn a_maximised_window_keeps_the_place_from_before() {
        let before = placed().placement.unwrap().area;
        for told_first in [true, false] {
            let mut seen = placed();
            seen.moved((-8.0, -8.0), told_first);
            seen.resized((1280.0, 800.0), true);
            let placement = seen.placement.unwrap();
            assert!(placement.maximised);
            assert_eq!(placement.area, before, "told at the move: {told_first}");
        }
    }

    #[test]
    fn what_is_no_longer_maximised_is_where_it_went() {
        let mut seen = placed();
        seen.moved((0.0, 0.0), true);
        seen.resized((1280.0, 800.0), true);
        seen.moved((50.0, 60.0), false);
        seen.resized((1000.0, 700.0), false);
        let placement = seen.placement.unwrap();
        assert!(!placement.maximised);
        assert_eq!(placement.area, area(50.0, 60.0, 1000.0, 700.0));
    }
}
