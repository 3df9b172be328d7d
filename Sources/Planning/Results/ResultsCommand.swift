/// A wish about what the deployment gives.
public enum ResultsCommand: Hashable, Codable, Sendable {
    /// Its values come afterwards, each by itself.
    case addIndicator(indicator: Indicator)
    /// `was` is the value the editor saw, when there was an editor.
    case edit(indicator: IndicatorID, to: IndicatorValue, was: IndicatorValue?)
    case removeIndicator(id: IndicatorID)
    /// File, author and moment are the rules' to write.
    case addValue(indicator: IndicatorID, value: MeasuredValue)
    case editValue(indicator: IndicatorID, value: MeasuredValue, was: MeasuredValue?)
    case removeValue(indicator: IndicatorID, value: MeasuredValueID)
    /// The file is already on the disk.
    case attach(indicator: IndicatorID, value: MeasuredValueID, file: EvidenceFile)
    case detach(indicator: IndicatorID, value: MeasuredValueID)

    /// The indicator it is about.
    var indicator: IndicatorID {
        switch self {
        case .addIndicator(let indicator): indicator.id
        case .edit(let id, _, _), .removeIndicator(let id), .addValue(let id, _), .editValue(let id, _, _), .removeValue(let id, _),
            .attach(let id, _, _), .detach(let id, _):
            id
        }
    }
}

public indirect enum ResultsEvent: Hashable, Codable, Sendable {
    case indicatorAdded(indicator: Indicator, index: Int)
    case indicatorEdited(indicator: IndicatorID, from: IndicatorValue, to: IndicatorValue)
    case indicatorRemoved(indicator: Indicator, index: Int)
    case valueAdded(indicator: IndicatorID, value: MeasuredValue)
    case valueEdited(indicator: IndicatorID, from: MeasuredValue, to: MeasuredValue)
    case valueRemoved(indicator: IndicatorID, value: MeasuredValue)

    var inverse: ResultsEvent {
        switch self {
        case .indicatorAdded(let indicator, let index): .indicatorRemoved(indicator: indicator, index: index)
        case .indicatorEdited(let id, let from, let to): .indicatorEdited(indicator: id, from: to, to: from)
        case .indicatorRemoved(let indicator, let index): .indicatorAdded(indicator: indicator, index: index)
        case .valueAdded(let id, let value): .valueRemoved(indicator: id, value: value)
        case .valueEdited(let id, let from, let to): .valueEdited(indicator: id, from: to, to: from)
        case .valueRemoved(let id, let value): .valueAdded(indicator: id, value: value)
        }
    }

    /// The indicator it is about.
    public var indicator: IndicatorID {
        switch self {
        case .indicatorAdded(let indicator, _), .indicatorRemoved(let indicator, _): indicator.id
        case .indicatorEdited(let id, _, _), .valueAdded(let id, _), .valueEdited(let id, _, _), .valueRemoved(let id, _): id
        }
    }

    /// What it says of a value alone; nil for events about the indicator itself.
    var value: MeasuredValue? {
        switch self {
        case .valueAdded(_, let value), .valueEdited(_, _, let value), .valueRemoved(_, let value): value
        case .indicatorAdded, .indicatorEdited, .indicatorRemoved: nil
        }
    }
}

/// Why a wish about results changes nothing.
public enum ResultsRefusal: Hashable, Codable, Sendable {
    case valueBeforeBaseline(day: Day, baseline: Day)
    /// Nothing was measured on a day that is still to come.
    case dayToCome(day: Day, today: Day)
    case dayAlreadyMeasured(day: Day)
    /// Not a number, or one that no indicator has.
    case numberOutOfRange
    case targetIsBaseline
    /// The target is on the worse side of the baseline.
    case targetAgainstDirection(direction: Indicator.Direction)
    case targetBeforeBaseline(baseline: Day, target: Day)
    case sameIndicatorName(name: String)
    /// Evidence is a page: `http` or `https`.
    case notAWebAddress(text: String)
    /// The files of the deployment would take more than there is room for.
    case noRoomForFile(limit: Int)
    case fileTooLarge(limit: Int)
}
