import Planning

/// A language of the interface. French first, English complete.
public enum Language: String, CaseIterable, Codable, Sendable {
    case french = "fr"
    case english = "en"

    /// The first of our languages in an `Accept-Language` header, by the reader's weights; French when there is none.
    ///
    /// RFC 9110, section 12.5.4.
    public init(acceptLanguage header: String?) {
        var best: (weight: Double, language: Language)?
        for entry in (header ?? "").split(separator: ",").prefix(32) {
            let parts = entry.split(separator: ";").map { $0.trimmingPrefix(while: \.isWhitespace) }
            guard let tag = parts.first?.prefix(while: { $0 != "-" }).lowercased(),
                let language = Language(rawValue: tag)
            else { continue }
            let quality = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            if quality > (best?.weight ?? 0) { best = (quality, language) }
        }
        self = best?.language ?? .french
    }
}

/// A room's texts: French and English side by side, chosen when they are read.
///
/// A text is a property or, where it tells facts, a function with typed arguments: one that is missing does not compile,
/// and `TextsTests` finds those that nothing uses.
package protocol Texts {
    var language: Language { get }
}

extension Texts {
    package func pick(_ french: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        switch language {
        case .french: french()
        case .english: english()
        }
    }

    /// Between a name and what is said of it: French sets it apart.
    package var colon: String { pick("\u{00A0}: ", ": ") }

    /// One or many: French counts 0 and 1 as one, English only 1 (CLDR plural rules).
    package func plural(_ count: Int, fr: (one: String, other: String), en: (one: String, other: String)) -> String {
        switch language {
        case .french: abs(count) < 2 ? fr.one : fr.other
        case .english: abs(count) == 1 ? en.one : en.other
        }
    }
}
