//! Does in a page what a person would: presses, types, chooses, waits. Everything is found by the message it carries, so
//! the same steps work in every language.

use std::time::Duration;

use gloo_timers::future::sleep;
use js_sys::{Array, Function, Reflect};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

use super::screen::{self, Spot};
use super::world::World;
use crate::review::atlas::{Page, Step};
use crate::sign_in::Account;
use crate::subscription::SubscriptionId;
use crate::ui::library::Library;
use crate::ui::pages::Below;
use crate::ui::sign_in::{Again, SignIn, Stage};
use crate::ui::{browser, newer, tabs};

const GLANCE: Duration = Duration::from_millis(20);
/// Ten seconds: more than the longest back-off of a reading.
const GLANCES: u32 = 500;

/// The directories of whoever is signed in, by id.
const OWN_DIRECTORY: &str = "5f1d7c7e-6c39-4b0e-9f53-0f6a1f0f6f01";
const OTHER_DIRECTORY: &str = "8c0f2a4b-1f0a-4a77-8f3d-2a7a3f9d2b02";

/// Who plays, in which world.
pub struct Player {
    /// The Azure of the state; none where there is no configuration.
    pub world: Option<World>,
    /// The subscription it is about.
    pub subscription: Option<SubscriptionId>,
    /// The languages.
    pub library: Library,
}

impl Player {
    /// Takes one step.
    ///
    /// # Errors
    /// What was waited for in vain.
    pub async fn take(&self, step: &Step) -> Result<(), String> {
        match step {
            Step::Press(key) => {
                let found =
                    until(|| pressable(key)).await.ok_or_else(|| format!("nothing to press says {key}"))?;
                // A person's click gives the focus, too; a scripted one does not.
                let _ = found.focus();
                found.click();
                // What it changes is on the screen before the next step is taken.
                sleep(GLANCE).await;
            }
            Step::Type(label, words) => {
                let field =
                    until(|| field(label)).await.ok_or_else(|| format!("no field is called {label}"))?;
                fill(&field, words);
            }
            Step::Give(label, words) => {
                let field =
                    until(|| field(label)).await.ok_or_else(|| format!("no field is called {label}"))?;
                give(&field, words).ok_or_else(|| format!("{label} takes no file"))?;
            }
            Step::Keep(name, words) => {
                let base = self.world.as_ref().map(|world| world.base.as_str()).unwrap_or_default();
                keep(&format!("winddown:{base}:{name}"), words);
            }
            Step::Choose(label, option) => {
                let chosen = until(|| option_of(label, option)).await;
                let (select, value) = chosen.ok_or_else(|| format!("{label} has no {option}"))?;
                select.set_value(&value);
                tell(&select, "change");
            }
            Step::Open(page) => self.open(*page),
            Step::Await(key) => {
                until(|| is_shown(key)).await.ok_or_else(|| format!("{key} did not come"))?;
            }
            Step::AwaitRights => {
                until(|| self.rights_are_asked()).await.ok_or("not every right was asked for")?;
                // The last answer is on the screen.
                sleep(GLANCE).await;
            }
            Step::AwaitAnswers => {
                let world = self.world.as_ref().ok_or("there is no Azure")?;
                until(|| world.has_answered().then_some(())).await.ok_or("not everything was answered")?;
            }
            Step::Wait(seconds) => self.world.iter().for_each(|world| world.advance(*seconds)),
            Step::Fault(fault) => self.world.iter().for_each(|world| world.break_with(fault)),
            Step::Change(change) => self.world.iter().for_each(|world| world.change(change)),
            Step::Mend => self.world.iter().for_each(World::mend),
            Step::LoseTexts => self.library.lose(),
            Step::LoseClipboard => browser::replace_clipboard(None),
            Step::LendClipboard => browser::replace_clipboard(Some(&browser::kept_promise())),
            Step::LoseBelow => Below::lose(),
            Step::LoseStore => browser::refuse_storage(),
            Step::BesideAnotherTab => {
                let base = self.world.as_ref().map(|world| world.base.as_str()).unwrap_or_default();
                let id = self.subscription.map(|id| id.to_string()).unwrap_or_default();
                tabs::let_another_have_the_turn(&format!("winddown:{base}:change:{id}"));
            }
            Step::SpeakOther => speak_other(),
            Step::SignedOut(trouble) => {
                SignIn::pretend(|sign_in| sign_in.stage.set(Stage::Out(trouble.clone())));
            }
            Step::OnTheWay => SignIn::pretend(|sign_in| sign_in.stage.set(Stage::OnTheWay)),
            Step::SignedIn(name) => SignIn::pretend(|sign_in| {
                sign_in.stage.set(Stage::In(Account {
                    name: (*name).to_owned(),
                    username: String::new(),
                    tenant: OWN_DIRECTORY.to_owned(),
                }));
            }),
            Step::SignInIsOver => {
                self.world.iter().for_each(World::sign_out);
                SignIn::pretend(|sign_in| sign_in.again.set(Some(Again::Everywhere)));
            }
            Step::InDirectories([own, other]) => SignIn::pretend(|sign_in| {
                let known = [(OWN_DIRECTORY, own), (OTHER_DIRECTORY, other)];
                sign_in.directories.set(known.map(|(id, name)| (id.to_owned(), (*name).to_owned())).to_vec());
                sign_in.wanting.set(vec![OTHER_DIRECTORY.to_owned()]);
            }),
            Step::Newer => {
                until(newer::pretend).await.ok_or("nothing looks for a newer version")?;
            }
        }
        Ok(())
    }

    fn rights_are_asked(&self) -> Option<()> {
        let log = self.world.as_ref().map(World::log)?;
        let links = "td[data-column=action] a[href$='/cancel']";
        let found = leptos::prelude::document().query_selector_all(links).ok()?;
        let all = (0..found.length()).filter_map(|index| found.get(index)?.dyn_into::<Element>().ok());
        let is_asked = |link: Element| {
            let href = link.get_attribute("href").unwrap_or_default();
            log.contains(&href.replace("/cancel", "/providers/Microsoft.Authorization/permissions"))
        };
        (found.length() > 0 && all.into_iter().all(is_asked)).then_some(())
    }

    fn open(&self, page: Page) {
        let Some(id) = self.subscription else { return };
        let route = super::stage::route(page, id);
        browser::push_address(&super::in_state(route.href()));
        // The app reads the address as it does after Back or Forward.
        tell(&window(), "popstate");
    }
}

/// Waits until a message is on the screen.
pub async fn until_shown(key: &str) -> bool {
    until(|| is_shown(key)).await.is_some()
}

fn is_shown(key: &str) -> Option<()> {
    spots().iter().any(|spot| spot.says(key)).then_some(())
}

fn spots() -> Vec<Spot> {
    screen::spots("body")
}

async fn until<T>(mut find: impl FnMut() -> Option<T>) -> Option<T> {
    for _ in 0..GLANCES {
        if let Some(found) = find() {
            return Some(found);
        }
        sleep(GLANCE).await;
    }
    None
}

fn pressable(key: &str) -> Option<HtmlElement> {
    spots().into_iter().filter(|spot| spot.says(key)).find_map(|spot| {
        let pressed = spot.element.closest("button, a[href], summary, label").ok()??;
        let free = !pressed.has_attribute("disabled") && pressed.get_attribute("aria-disabled").is_none();
        // Behind an open dialog nothing can be pressed.
        let reachable = leptos::prelude::document().query_selector("dialog[open]").ok().flatten().is_none()
            || pressed.closest("dialog[open]").ok()?.is_some();
        (free && reachable).then(|| pressed.dyn_into().ok())?
    })
}

fn field(label: &str) -> Option<Element> {
    spots().into_iter().filter(|spot| spot.says(label)).find_map(|spot| {
        spot.element.closest("label").ok()??.query_selector("input, textarea, select").ok()?
    })
}

fn fill(field: &Element, words: &str) {
    if let Some(field) = field.dyn_ref::<HtmlInputElement>() {
        field.set_value(words);
    } else if let Some(field) = field.dyn_ref::<HtmlTextAreaElement>() {
        field.set_value(words);
    }
    tell(field, "input");
}

/// Puts a file into a field, as a person does who chooses one.
fn give(field: &Element, words: &str) -> Option<()> {
    let make = |name: &str, arguments: &Array| {
        let class = Reflect::get(&js_sys::global(), &name.into()).ok()?;
        Reflect::construct(class.dyn_ref::<Function>()?, arguments).ok()
    };
    let parts = Array::of1(&words.into());
    let file = make("File", &Array::of2(&parts, &"receipt.json".into()))?;
    let transfer = make("DataTransfer", &Array::new())?;
    let items = Reflect::get(&transfer, &"items".into()).ok()?;
    let add = Reflect::get(&items, &"add".into()).ok()?;
    add.dyn_ref::<Function>()?.call1(&items, &file).ok()?;
    let files = Reflect::get(&transfer, &"files".into()).ok()?;
    Reflect::set(field, &"files".into(), &files).ok()?;
    tell(field, "change");
    Some(())
}

/// Does what a browser does in this tab when another one stores something.
fn keep(key: &str, words: &str) {
    browser::store(key, words);
    let init = web_sys::StorageEventInit::new();
    init.set_key(Some(key));
    init.set_new_value(Some(words));
    if let Ok(event) = web_sys::StorageEvent::new_with_event_init_dict("storage", &init) {
        // Nobody cancels this event.
        let _ = window().dispatch_event(&event);
    }
}

fn option_of(label: &str, option: &str) -> Option<(HtmlSelectElement, String)> {
    let select: HtmlSelectElement = field(label)?.dyn_into().ok()?;
    let chosen = spots().into_iter().find(|spot| {
        spot.says(option) && spot.element.closest("select").ok().flatten().as_ref() == Some(select.as_ref())
    })?;
    Some((select, chosen.element.get_attribute("value")?))
}

fn speak_other() {
    let menu = leptos::prelude::document().query_selector("header select").ok().flatten();
    let Some(menu) = menu.and_then(|menu| menu.dyn_into::<HtmlSelectElement>().ok()) else { return };
    menu.set_value(if menu.value() == "en" { "nl-NL" } else { "en" });
    tell(&menu, "change");
}

fn tell(target: &web_sys::EventTarget, kind: &str) {
    let event: Option<Event> = leptos::prelude::document().create_event("Event").ok();
    if let Some(event) = event {
        event.init_event_with_bubbles(kind, true);
        // Nobody cancels these events.
        let _ = target.dispatch_event(&event);
    }
}
