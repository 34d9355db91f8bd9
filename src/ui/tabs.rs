//! What the tabs of one browser have between them: a turn that only one has at a time, and news that all hear.
//!
//! The turn is a Web Lock. A browser without locks (a page that is not served securely has none) makes do with a claim in
//! the store, which errs on giving nobody the turn.

use std::time::Duration;

use gloo_timers::future::sleep;
use js_sys::{Array, Function, Object, Promise, Reflect};
use leptos::prelude::*;
use leptos::task::spawn_local;
use send_wrapper::SendWrapper;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, BroadcastChannel, MessageEvent};

use super::browser;

/// A tab that waits longer for its turn is told that another one has it: a request is answered or given up before this.
const PATIENCE: Duration = Duration::from_secs(90);
/// How long a claim in the store is left alone, so that a tab which claims at the same moment is seen.
const CLAIM_SETTLES: Duration = Duration::from_millis(400);
/// A claim of a tab that went without giving it back ends by itself.
const CLAIM_LASTS_MS: i64 = 120_000;
/// The store tells other tabs a little later what was written; a turn that has ended is kept so long before the next has it.
pub const NEWS_TRAVEL: Duration = Duration::from_millis(250);

#[wasm_bindgen]
extern "C" {
    type LockManager;
    #[wasm_bindgen(method, catch)]
    fn request(
        this: &LockManager,
        name: &str,
        options: &Object,
        callback: &JsValue,
    ) -> Result<Promise, JsValue>;
}

/// The turn. Dropping it gives it back.
pub struct Turn(SendWrapper<Held>);

enum Held {
    Lock { release: Function },
    Claim { key: String, token: String },
}

impl Drop for Turn {
    fn drop(&mut self) {
        match &*self.0 {
            Held::Lock { release } => {
                // Resolving a promise cannot fail.
                let _ = release.call0(&JsValue::NULL);
            }
            Held::Claim { key, token } => {
                if browser::stored(key).as_ref().and_then(|claim| claim.split_once(' ')).map(|(own, _)| own)
                    == Some(token)
                {
                    browser::forget(key);
                }
            }
        }
    }
}

/// Waits for the turn of this name; `None` when there is none to be had.
pub async fn take_turn(name: &str) -> Option<Turn> {
    let held = match locks() {
        Some(locks) => lock(&locks, name).await.ok()?,
        None => claim(name).await?,
    };
    Some(Turn(SendWrapper::new(held)))
}

/// Makes this a browser without locks, in which another tab has the turn of this name.
#[cfg(feature = "review")]
pub fn let_another_have_the_turn(name: &str) {
    let none = Object::new();
    // The property is the browser's own; this page may hide it.
    let _ = Reflect::set(&none, &"value".into(), &JsValue::UNDEFINED)
        .and_then(|_| Reflect::define_property(&window().navigator(), &"locks".into(), &none));
    browser::store(&claim_key(name), &format!("0 {}", browser::now().timestamp_millis()));
}

fn claim_key(name: &str) -> String {
    format!("winddown:turn:{name}")
}

fn locks() -> Option<LockManager> {
    let locks = Reflect::get(&window().navigator(), &"locks".into()).ok()?;
    locks.is_object().then(|| locks.unchecked_into())
}

async fn lock(locks: &LockManager, name: &str) -> Result<Held, JsValue> {
    let (given, give) = promise().ok_or(JsValue::NULL)?;
    let (released, release) = promise().ok_or(JsValue::NULL)?;
    // The lock is held for as long as what this returns is not resolved.
    let callback = Closure::once_into_js(move |_: JsValue| {
        let _ = give.call0(&JsValue::NULL);
        released
    });
    let waiting = AbortController::new()?;
    let options = Object::new();
    Reflect::set(&options, &"signal".into(), &waiting.signal())?;
    let asked = locks.request(name, &options, &callback)?;
    leptos::prelude::set_timeout(move || waiting.abort(), PATIENCE);
    JsFuture::from(Promise::race(&Array::of2(&given, &asked))).await?;
    Ok(Held::Lock { release })
}

/// A promise, and what resolves it.
fn promise() -> Option<(Promise, Function)> {
    let mut resolves = None;
    let promise = Promise::new(&mut |resolve, _| resolves = Some(resolve));
    // A promise calls its executor at once, so there always is one.
    Some((promise, resolves?))
}

/// Whoever finds no claim writes one, waits for others that do the same, and has the turn if it is still there. Without a
/// store there is no claim, and so no turn.
async fn claim(name: &str) -> Option<Held> {
    let key = claim_key(name);
    let now = browser::now().timestamp_millis();
    let is_claimed = browser::stored(&key)
        .and_then(|claim| claim.split_once(' ')?.1.parse::<i64>().ok())
        .is_some_and(|since| (now - since).abs() < CLAIM_LASTS_MS);
    let token = browser::chance().to_string();
    if is_claimed || !browser::store(&key, &format!("{token} {now}")) {
        return None;
    }
    sleep(CLAIM_SETTLES).await;
    let claim = browser::stored(&key)?;
    claim.starts_with(&format!("{token} ")).then_some(Held::Claim { key, token })
}

/// This tab's part in work that only one tab does at a time. It lasts as long as the owner it is made under.
#[derive(Clone, Copy, Default)]
pub struct Shift {
    /// Whether this tab has the turn or waits for it.
    is_asked: StoredValue<bool>,
    is_on: StoredValue<bool>,
}

impl Shift {
    /// Whether this tab has the turn.
    pub fn is_on(self) -> bool {
        self.is_on.try_get_value() == Some(true)
    }

    /// Waits for the turn of this name and works, told whether it was to be had; nothing where this tab works or waits
    /// already, or is gone by then.
    pub fn begin<F: Future<Output = ()>>(self, name: String, work: impl FnOnce(bool) -> F + 'static) {
        if self.is_asked.try_get_value() != Some(false) {
            return;
        }
        self.is_asked.set_value(true);
        spawn_local(async move {
            let turn = take_turn(&name).await;
            if self.is_on.is_disposed() {
                return;
            }
            self.is_on.set_value(turn.is_some());
            work(turn.is_some()).await;
            let _ = self.is_on.try_set_value(false);
            let _ = self.is_asked.try_set_value(false);
            // Other tabs can see what was kept before one of them has the turn.
            sleep(NEWS_TRAVEL).await;
            drop(turn);
        });
    }
}

/// News between tabs; they come without the store, and so even where the browser refuses that.
pub struct News(Option<SendWrapper<Channel>>);

struct Channel {
    channel: BroadcastChannel,
    _hears: Closure<dyn FnMut(MessageEvent)>,
}

impl News {
    /// Hears what other tabs tell: a key, and the text that is kept under it, if there is one.
    pub fn open(hears: impl Fn(String, Option<String>) + 'static) -> Self {
        let Ok(channel) = BroadcastChannel::new("winddown") else { return Self(None) };
        let hears = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let news = Array::from(&event.data());
            if let Some(key) = news.get(0).as_string() {
                hears(key, news.get(1).as_string());
            }
        });
        channel.set_onmessage(Some(hears.as_ref().unchecked_ref()));
        Self(Some(SendWrapper::new(Channel { channel, _hears: hears })))
    }

    /// Tells the other tabs.
    pub fn tell(&self, key: &str, text: Option<&str>) {
        if let Some(channel) = &self.0 {
            let text = text.map_or(JsValue::NULL, JsValue::from_str);
            // It fails for what cannot be copied; texts can.
            let _ = channel.channel.post_message(&Array::of2(&key.into(), &text));
        }
    }
}

impl Drop for News {
    fn drop(&mut self) {
        if let Some(channel) = &self.0 {
            channel.channel.set_onmessage(None);
            channel.channel.close();
        }
    }
}
