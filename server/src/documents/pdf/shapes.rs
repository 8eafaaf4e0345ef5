//! The drawings on the paper besides letters: the sign of the pages, boxes with round corners, and the code for a
//! transfer.

use fast_qr::qr::QRCode;
use krilla::geom::{Path, PathBuilder, Rect};
use std::f32::consts::{FRAC_PI_2, PI};

/// The length of the sides of the drawing in `style/assets/icon.svg`, from which the sign is taken.
const SIGN: f32 = 32.0;
/// The margin of a code, in modules, that readers want.
const QUIET: f32 = 4.0;

/// A box with round corners.
pub(super) fn round_box((x, y): (f32, f32), (width, height): (f32, f32), radius: f32) -> Option<Path> {
    let mut path = PathBuilder::new();
    let (right, bottom) = (x + width, y + height);
    path.move_to(x + radius, y);
    for (center_x, center_y, from) in [
        (right - radius, y + radius, -FRAC_PI_2),
        (right - radius, bottom - radius, 0.0),
        (x + radius, bottom - radius, FRAC_PI_2),
        (x + radius, y + radius, PI),
    ] {
        path.line_to(center_x + radius * from.cos(), center_y + radius * from.sin());
        arc(&mut path, (center_x, center_y), radius, from, FRAC_PI_2);
    }
    path.close();
    path.finish()
}

/// The sign: the disc of a whole period, and the part of it that is used.
pub(super) fn sign((x, y): (f32, f32), size: f32) -> [Option<Path>; 2] {
    let scale = size / SIGN;
    let (center, radius) = ((x + 16.0 * scale, y + 16.0 * scale), 14.0 * scale);
    let mut disc = PathBuilder::new();
    disc.move_to(center.0, center.1 - radius);
    arc(&mut disc, center, radius, -FRAC_PI_2, 2.0 * PI);
    disc.close();
    let mut used = PathBuilder::new();
    used.move_to(center.0, center.1);
    used.line_to(center.0, center.1 - radius);
    // From the top to the point (7.8, 27.3) of the drawing.
    let end = (27.3_f32 - 16.0).atan2(7.8 - 16.0);
    arc(&mut used, center, radius, -FRAC_PI_2, end + FRAC_PI_2);
    used.close();
    [disc.finish(), used.finish()]
}

/// The dark modules of the code, in a square with the margin around them.
pub(super) fn code(code: &QRCode, (x, y): (f32, f32), size: f32) -> Option<Path> {
    let place = |index: usize| f32::from(u16::try_from(index).unwrap_or_default());
    let module = size / (place(code.size) + 2.0 * QUIET);
    let mut path = PathBuilder::new();
    for row in 0..code.size {
        let mut column = 0;
        while column < code.size {
            let dark = code[row][column..].iter().take_while(|module| module.value()).count();
            // One box for all dark modules beside each other, so that no seam shows between them.
            if dark > 0 {
                let (left, top) = (x + (place(column) + QUIET) * module, y + (place(row) + QUIET) * module);
                path.push_rect(Rect::from_xywh(left, top, place(dark) * module, module)?);
            }
            column += dark.max(1);
        }
    }
    path.finish()
}

/// Adds an arc to the path, clockwise, in pieces of a quarter at most (the usual approximation by Bézier curves).
fn arc(path: &mut PathBuilder, (x, y): (f32, f32), radius: f32, from: f32, sweep: f32) {
    let pieces = (sweep / FRAC_PI_2).ceil().max(1.0);
    let step = sweep / pieces;
    let handle = 4.0 / 3.0 * (step / 4.0).tan() * radius;
    let mut angle = from;
    while angle < from + sweep - step / 2.0 {
        let ((sin, cos), (sin_after, cos_after)) = (angle.sin_cos(), (angle + step).sin_cos());
        let (end_x, end_y) = (x + radius * cos_after, y + radius * sin_after);
        path.cubic_to(
            x + radius * cos - handle * sin,
            y + radius * sin + handle * cos,
            end_x + handle * sin_after,
            end_y - handle * cos_after,
            end_x,
            end_y,
        );
        angle += step;
    }
}
