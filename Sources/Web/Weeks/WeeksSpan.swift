/// How far back the page of the weeks looks, this week included.
enum WeeksSpan: String, CaseIterable, Sendable {
    case eight = "8"
    case quarter = "13"
    case half = "26"
    case year = "52"
    case all

    /// Nil for all of them.
    var count: Int? { Int(rawValue) }

    static let usual = quarter
}
