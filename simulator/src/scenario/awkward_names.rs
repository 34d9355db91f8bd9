//! Names that find the places where a layout, a search or a sort is careless.

use super::Draft;
use crate::chance::Chance;
use crate::offer;

const NAMES: [&str; 24] = [
    "متجر الكتب – الإنتاج",
    "حساب تجريبي 2024 (test)",
    "חנות הספרים – ייצור",
    "English inside עברית and back",
    "株式会社サンプル 本番環境",
    "测试订阅（开发）",
    "테스트 구독",
    "ทดสอบระบบ",
    "हिन्दी परीक्षण",
    "🧁 Bakkerij 🥐 De Vries 🍞",
    "👩🏽‍💻👨‍👩‍👧‍👦🏳️‍🌈🇳🇱",
    "Ĳsselmeer & Ærøskøbing – ŒUVRE ẞ ŉ",
    "e\u{301}e\u{301}n combinerend accent",
    "Z\u{0351}\u{0352}\u{0357}a\u{0317}\u{032d}l\u{0322}\u{0328}g\u{0489}o",
    "  twee spaties vooraf",
    "twee spaties achteraf  ",
    "dubbele  spatie  binnenin",
    "Dezelfde naam",
    "Dezelfde naam",
    "<script>alert('naam')</script> & \"aanhalingstekens\"",
    "../../subscriptions?api-version=1#%20",
    "Hottentottententententoonstellingsmakersopleidingsprogrammabeheerdersvergaderzaalreserveringssysteemontwikkelomgeving",
    "Een naam die maar doorgaat, omdat niemand bij het aanmaken aan de breedte van een kolom heeft gedacht, en die \
     daarom op een telefoon over heel veel regels loopt of ergens netjes moet worden afgebroken (productie, West-Europa)",
    "-",
];

/// How many there are before they come round again.
pub(super) const COUNT: usize = NAMES.len();

pub(super) fn draft(index: u64, _chance: &mut Chance) -> Draft {
    let place = usize::try_from(index).unwrap_or_default() % COUNT;
    Draft::new(NAMES.get(place).copied().unwrap_or_default(), &offer::PAY_AS_YOU_GO)
}
