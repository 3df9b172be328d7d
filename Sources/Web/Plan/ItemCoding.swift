import Foundation
import Planning

/// Values of the domain as hidden fields carry them: JSON with sorted keys, so that equal values are equal texts.
enum ItemCoding {
    /// The JSON of an item of an action, for `was`.
    static func json(_ item: ActionItem) -> String { json(value: item) }

    /// The item that a hidden field carries, or `nil` when it does not carry one.
    static func item(_ text: String) -> ActionItem? {
        try? JSONDecoder().decode(ActionItem.self, from: Data(text.utf8))
    }

    /// The JSON of any value of the domain: a person, a milestone, a workstream.
    static func json(value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(value) else { return "" }
        return String(decoding: data, as: UTF8.self)
    }
}
