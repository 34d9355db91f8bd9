//! Starts the app in the page; everything else is the library's.

use leptos::mount::mount_to_body;
use winddown::ui::App;

fn main() {
    console_error_panic_hook::set_once();
    mount_to_body(App);
}
