import Foundation
import Planning

extension NeedUnit {
    /// The unit that somebody wrote, a usual one by any of its names; nil for nothing.
    public init?(typed text: String) {
        let text = text.trimmingCharacters(in: .whitespaces)
        guard !text.isEmpty else { return nil }
        let usual = Usual.allCases.first { NeedUnit.usual($0).spellings.contains(text.lowercased()) }
        self = usual.map(NeedUnit.usual) ?? .own(words: text)
    }

    /// How much somebody wrote, with the unit or without: `12 500,50 €`, `€12,500.50`, `40 jours`.
    ///
    /// - Returns: nil where it is no number of this unit.
    /// - Throws: The refusal of what is beyond anything countable.
    public func quantity(typed text: String, language: SpreadsheetLanguage) throws(Refusal) -> Quantity? {
        let typed = text.trimmingCharacters(in: .whitespaces)
        let figure = self == .euros && typed.hasPrefix("€") ? String(typed.dropFirst()) : typed
        for suffix in [""] + spellings {
            guard let number = MeasuredNumber.read(figure, unit: suffix, language: language) else { continue }
            guard let quantity = Quantity(number) else { throw .needs(.quantityOutOfRange(limit: limit)) }
            return quantity
        }
        return nil
    }

    /// How people write it, in either language.
    private var spellings: [String] {
        switch self {
        case .usual(.days): ["jours", "jour", "days", "day", "j", "d"]
        case .usual(.euros): ["euros", "euro", "eur", "€"]
        case .usual(.pieces): ["unités", "unité", "pièces", "pièce", "pieces", "piece", "units", "unit"]
        case .usual(.squareMetres): ["m²", "m2"]
        case .own(let words): [words]
        }
    }
}
