/// What the deployment gives: its indicators with their values, and the files that prove them.
public struct Results: Hashable, Sendable {
    /// In the order in which they came.
    public private(set) var indicators: [Indicator] = []
    /// Every file that was ever attached, by hash, in bytes: undo can bring back what was taken off, so that it still takes
    /// room.
    public private(set) var keptFiles: [String: Int] = [:]

    static let indicatorLimit = 100
    static let valueLimit = 2_000
    /// Of one file, and of all the files of a deployment, in bytes.
    public static let fileLimit = 10 * 1_024 * 1_024
    public static let filesLimit = 500 * 1_024 * 1_024
    /// No indicator of a public service has a larger number.
    public static let largestNumber = 1e12

    public init() {}

    public subscript(id: IndicatorID) -> Indicator? { indicators.first { $0.id == id } }

    /// The bytes that the files take.
    public var fileBytes: Int { keptFiles.values.reduce(0, +) }

    /// The file of a value, if it still has the one of this hash.
    public func file(_ hash: String, of value: MeasuredValueID, in indicator: IndicatorID) -> EvidenceFile? {
        guard let file = self[indicator]?[value: value]?.file, file.hash == hash else { return nil }
        return file
    }

    /// Those that a person measures.
    public func measured(by person: PersonID) -> [Indicator] { indicators.filter { $0.responsible == person } }

    // MARK: Change

    mutating func apply(_ event: ResultsEvent) {
        switch event {
        case .indicatorAdded(let indicator, let index):
            indicators.insert(indicator, at: min(max(index, 0), indicators.count))
            for value in indicator.values { keep(value.file) }
        case .indicatorEdited(let id, _, let value): change(id) { $0.set(value) }
        case .indicatorRemoved(let indicator, _): indicators.removeAll { $0.id == indicator.id }
        case .valueAdded(let id, let value), .valueEdited(let id, _, let value):
            change(id) { $0.put(value) }
            keep(value.file)
        case .valueRemoved(let id, let value): change(id) { $0.values.removeAll { $0.id == value.id } }
        }
    }

    private mutating func change(_ id: IndicatorID, _ change: (inout Indicator) -> Void) {
        guard let index = indicators.firstIndex(where: { $0.id == id }) else { return }
        change(&indicators[index])
    }

    private mutating func keep(_ file: EvidenceFile?) {
        guard let file else { return }
        keptFiles[file.hash] = file.byteCount
    }

    func isStillAs(_ event: ResultsEvent) -> Bool {
        switch event {
        case .indicatorAdded(let indicator, _): self[indicator.id] == indicator
        case .indicatorEdited(let id, _, let value): self[id]?.current(like: value) == value
        case .indicatorRemoved(let indicator, _): self[indicator.id] == nil
        case .valueAdded(let id, let value), .valueEdited(let id, _, let value): self[id]?[value: value.id] == value
        case .valueRemoved(let id, let value): self[id] != nil && self[id]?[value: value.id] == nil
        }
    }

    /// The event with the position that its indicator has, or can have, here.
    func placed(_ event: ResultsEvent) -> ResultsEvent {
        switch event {
        case .indicatorAdded(let indicator, let index): .indicatorAdded(indicator: indicator, index: min(index, indicators.count))
        case .indicatorRemoved(let indicator, let index):
            .indicatorRemoved(indicator: indicator, index: indicators.firstIndex { $0.id == indicator.id } ?? index)
        case .indicatorEdited, .valueAdded, .valueEdited, .valueRemoved: event
        }
    }
}

extension Results: Codable {
    private enum CodingKeys: CodingKey { case indicators, keptFiles }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        indicators = try container.decode(.indicators, or: [])
        for file in try container.decode(.keptFiles, or: [KeptFile]()) { keptFiles[file.hash] = file.byteCount }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(indicators, forKey: .indicators)
        // In one order, so that equal results have equal bytes.
        let files = keptFiles.sorted { $0.key < $1.key }.map { KeptFile(hash: $0.key, byteCount: $0.value) }
        try container.encode(files, forKey: .keptFiles)
    }

    private struct KeptFile: Codable {
        let hash: String
        let byteCount: Int
    }
}
