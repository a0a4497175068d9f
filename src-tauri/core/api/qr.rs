//! The address of a link as a QR code, for a customer who sits opposite with a telephone.

use qrcode::{Color, EcLevel, QrCode as Code};

use crate::{
    desk::Desk,
    error::{self, Error, Result},
    wire::{Id, QrCode},
};

use super::links::link_show;

/// Light modules around the code that readers need (ISO/IEC 18004).
const QUIET: usize = 4;

/// The address of a link as a QR code.
pub async fn link_qr(desk: &Desk, request: Id) -> Result<QrCode> {
    let link = link_show(desk, request).await?.link;
    drawn(&super::links::address(desk, &link)?)
}

/// Dark modules as horizontal strokes of a path: few, and without seams between them.
fn drawn(text: &str) -> Result<QrCode> {
    let code = Code::with_error_correction_level(text, EcLevel::M).map_err(|_| {
        let sentence = "This address is too long for a QR code.";
        Error::new(error::Code::Unsupported, sentence)
    })?;
    let width = code.width();
    let modules = code.into_colors();
    let mut path = String::new();
    for (y, row) in modules.chunks(width).enumerate() {
        let mut x = 0;
        while x < width {
            let dark = |module: &&Color| **module == Color::Dark;
            let run = row[x..].iter().take_while(dark).count();
            if run > 0 {
                let (left, top) = (x + QUIET, y + QUIET);
                path += &format!("M{left} {top}h{run}v1h-{run}z");
            }
            x += run.max(1);
        }
    }
    let size = u32::try_from(width + 2 * QUIET).unwrap_or(u32::MAX);
    Ok(QrCode { size, path })
}

#[cfg(test)]
mod tests {
    use qrcode::{Color, EcLevel, QrCode as Code};

    use super::{QUIET, drawn};

    /// The modules that a path draws, read the way a browser reads it.
    fn modules(path: &str, size: usize) -> Vec<bool> {
        let mut dark = vec![false; size * size];
        for stroke in path.split_terminator('z') {
            let (start, rest) = stroke.strip_prefix('M').unwrap().split_once('h').unwrap();
            let (x, y) = start.split_once(' ').unwrap();
            let (run, back) = rest.split_once("v1h-").unwrap();
            assert_eq!(run, back, "a stroke is a rectangle");
            let place = y.parse::<usize>().unwrap() * size + x.parse::<usize>().unwrap();
            dark[place..place + run.parse::<usize>().unwrap()].fill(true);
        }
        dark
    }

    #[test]
    fn the_path_draws_every_module_and_leaves_the_edge_free() {
        let text = "https://app.example/embedded/integrations?token=0123456789abcdefghijklmnop";
        let code = drawn(text).unwrap();
        let expected = Code::with_error_correction_level(text, EcLevel::M).unwrap();
        let size = code.size as usize;
        assert_eq!(size, expected.width() + 2 * QUIET);
        for (at, dark) in modules(&code.path, size).into_iter().enumerate() {
            let (x, y) = (at % size, at / size);
            let inside = |place: usize| (QUIET..size - QUIET).contains(&place);
            let wanted = inside(x) && inside(y) && expected[(x - QUIET, y - QUIET)] == Color::Dark;
            assert_eq!(dark, wanted, "module {x}, {y}");
        }
        assert!(drawn(&"x".repeat(5000)).is_err(), "no code holds as much");
    }
}
