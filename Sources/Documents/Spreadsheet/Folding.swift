import Foundation

/// Compares texts as people do: case, accents, kinds of apostrophe and of blank do not count.
public enum Folding {
    /// In small letters, without accents, with plain apostrophes and hyphens and single blanks.
    public static func folded(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var wantsBlank = false
        for scalar in text.lowercased().decomposedStringWithCompatibilityMapping.unicodeScalars {
            if scalar.properties.isWhitespace || scalar == "\u{200B}" || scalar == "\u{FEFF}" {
                wantsBlank = !result.isEmpty
                continue
            }
            guard let plain = plain(scalar) else { continue }
            if wantsBlank { result.append(" ") }
            wantsBlank = false
            result.append(contentsOf: plain.unicodeScalars)
        }
        return String(result)
    }

    /// nil for what is left out: accents, and marks without a shape of their own.
    private static func plain(_ scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "’", "‘", "ʼ", "`", "´": return "'"
        case "‐", "‑", "‒", "–", "—", "−": return "-"
        case "œ": return "oe"
        case "æ": return "ae"
        case "ß": return "ss"
        default: break
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return nil
        default: return String(Character(scalar))
        }
    }
}
