/// `styles.xml`, of which only one thing matters here: how a cell's number is meant.
final class XLSXStyles: XMLPartReader {
    private let limits: SpreadsheetLimits
    private var customKinds: [Int: NumberKind] = [:]
    private var formats: [Int] = []
    private var isInCellFormats = false
    /// Excel itself stops at 65,490.
    private static let mostStyles = 100_000

    init(limits: SpreadsheetLimits) { self.limits = limits }

    /// What a number means in a cell of this style.
    func kind(ofStyle style: Int) -> NumberKind {
        guard formats.indices.contains(style) else { return .number }
        return customKinds[formats[style]] ?? NumberKind(builtIn: formats[style])
    }

    func open(_ name: XMLName, _ attributes: XMLAttributes) throws(SpreadsheetError) {
        guard name.vocabulary == .spreadsheetML else { return }
        switch name.word {
        case "numFmt":
            guard let id = attributes.integer("numFmtId"), let code = attributes.value("formatCode") else { return }
            guard customKinds.count < Self.mostStyles else { throw .tooLarge(.styles(Self.mostStyles), sheet: nil) }
            customKinds[id] = NumberKind(formatCode: code)
        case "cellXfs":
            isInCellFormats = true
        case "xf" where isInCellFormats:
            guard formats.count < Self.mostStyles else { throw .tooLarge(.styles(Self.mostStyles), sheet: nil) }
            formats.append(attributes.integer("numFmtId") ?? 0)
        default:
            return
        }
    }

    func close(_ name: XMLName) {
        if name.vocabulary == .spreadsheetML, name.word == "cellXfs" { isInCellFormats = false }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// What a number stands for, as its format tells.
enum NumberKind: Equatable {
    case number, percentage, date
    /// A time of day, or a duration.
    case time

    /// The formats that every program knows by number (ISO/IEC 29500-1, 18.8.30), those of East Asia included.
    init(builtIn id: Int) {
        switch id {
        case 9, 10: self = .percentage
        case 14...17, 22, 27...31, 36, 50...54, 57, 58: self = .date
        case 18...21, 32...35, 45...47, 55, 56: self = .time
        default: self = .number
        }
    }

    /// Reads a format such as `dd/mm/yyyy;@` or `[$-40C]d mmmm yyyy`. Only the first section, for positive numbers, counts.
    init(formatCode: String) {
        var letters: [Character] = []
        var characters = Array(formatCode.prefix(1024))[...]
        reading: while let character = characters.popFirst() {
            switch character {
            case "\"":
                // Quoted words are shown as they are.
                while let quoted = characters.popFirst(), quoted != "\"" {}
            case "\\", "_", "*":
                // The next character is shown, or measured, or repeated.
                _ = characters.popFirst()
            case "[":
                var inside = ""
                while let next = characters.popFirst(), next != "]" { inside.append(next) }
                // Hours, minutes or seconds past their usual end; otherwise a colour, a condition or a language.
                if !inside.isEmpty, inside.lowercased().allSatisfy({ "hms".contains($0) }) { letters.append("h") }
            case ";":
                break reading
            default:
                letters.append(contentsOf: character.lowercased())
            }
        }
        let code = String(letters).replacing("am/pm", with: "h").replacing("a/p", with: "h").replacing("general", with: "")
        if code.contains("y") || code.contains("d") {
            self = .date
        } else if code.contains("h") || code.contains("s") {
            self = .time
        } else if code.contains("m") {
            self = .date
        } else if code.contains("%") {
            self = .percentage
        } else {
            self = .number
        }
    }
}
