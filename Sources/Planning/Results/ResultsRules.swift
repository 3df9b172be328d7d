/// What a decision about results needs to know besides them.
struct ResultsContext {
    let people: People
    let actor: Actor
    let at: Moment
    let today: Day
}

extension Results {
    func decide(_ command: ResultsCommand, _ context: ResultsContext) throws(Refusal) -> [ResultsEvent] {
        switch command {
        case .addIndicator(let wished): return try decideAdd(wished, context)
        case .edit(let id, let value, let was): return try decideEdit(id, to: value, was: was, context)
        case .removeIndicator(let id):
            guard let index = indicators.firstIndex(where: { $0.id == id }) else { throw .unknown(.indicator) }
            return [.indicatorRemoved(indicator: indicators[index], index: index)]
        case .addValue(let id, let wished): return try decideAddValue(wished, to: id, context)
        case .editValue(let id, let wished, let was): return try decideEditValue(wished, of: id, was: was, context)
        case .removeValue(let id, let value): return [.valueRemoved(indicator: id, value: try self.value(value, of: id))]
        case .attach(let id, let value, let file): return try decideAttach(file, to: value, of: id)
        case .detach(let id, let value):
            let current = try self.value(value, of: id)
            guard current.file != nil else { return [] }
            var bare = current
            bare.file = nil
            return [.valueEdited(indicator: id, from: current, to: bare)]
        }
    }

    // MARK: Indicators

    private func decideAdd(_ wished: Indicator, _ context: ResultsContext) throws(Refusal) -> [ResultsEvent] {
        guard self[wished.id] == nil else { throw .duplicate(.indicator) }
        guard indicators.count < Self.indicatorLimit else { throw .tooMany(.indicator, limit: Self.indicatorLimit) }
        var indicator = Indicator(id: wished.id, name: "")
        let values: [IndicatorValue] = [
            .name(value: wished.name), .how(value: wished.how), .kind(value: wished.kind), .unit(value: wished.unit),
            .direction(value: wished.direction), .baseline(value: wished.baseline), .target(value: wished.target),
            .responsible(value: wished.responsible), .rhythm(value: wished.rhythm),
        ]
        for value in values { indicator.set(try accepted(value, context)) }
        try check(indicator)
        return [.indicatorAdded(indicator: indicator, index: indicators.count)]
    }

    private func decideEdit(
        _ id: IndicatorID, to wished: IndicatorValue, was: IndicatorValue?, _ context: ResultsContext
    ) throws(Refusal) -> [ResultsEvent] {
        guard let indicator = self[id] else { throw was == nil ? .unknown(.indicator) : .removedMeanwhile(.indicator) }
        let current = indicator.current(like: wished)
        guard wished != current else { return [] }
        let value = try accepted(wished, context)
        guard value != current else { return [] }
        if let was, was != current { throw .changedMeanwhile(.indicator(id, current: current, yours: value)) }
        var changed = indicator
        changed.set(value)
        try check(changed)
        return [.indicatorEdited(indicator: id, from: current, to: value)]
    }

    private func accepted(_ value: IndicatorValue, _ context: ResultsContext) throws(Refusal) -> IndicatorValue {
        switch value {
        case .name(let text): return .name(value: try TextRules.title(text, .indicatorName))
        case .how(let text): return .how(value: try TextRules.text(text, .indicatorHow))
        case .unit(let text): return .unit(value: try TextRules.line(text, .indicatorUnit, limit: 60))
        case .kind, .direction, .rhythm: return value
        case .responsible(let person):
            if let person { _ = try context.people.takingPart(person) }
            return value
        case .baseline(let number):
            guard let number else { return value }
            try checkNumber(number.number)
            _ = try TextRules.day(number.day)
            // A baseline is measured, like any value.
            guard number.day <= context.today else { throw .results(.dayToCome(day: number.day, today: context.today)) }
            return value
        case .target(let number):
            guard let number else { return value }
            try checkNumber(number.number)
            _ = try TextRules.day(number.day)
            return value
        }
    }

    /// What its fields must be to each other, and to the other indicators.
    private func check(_ indicator: Indicator) throws(Refusal) {
        let name = indicator.name.lowercased()
        if let twin = indicators.first(where: { $0.id != indicator.id && $0.name.lowercased() == name }) {
            throw .results(.sameIndicatorName(name: twin.name))
        }
        if let broken = indicator.brokenRule { throw .results(broken) }
    }

    private func checkNumber(_ number: Double) throws(Refusal) {
        guard number.isFinite, abs(number) <= Self.largestNumber else { throw .results(.numberOutOfRange) }
    }

    // MARK: Values

    private func indicator(_ id: IndicatorID) throws(Refusal) -> Indicator {
        guard let indicator = self[id] else { throw .unknown(.indicator) }
        return indicator
    }

    private func value(_ value: MeasuredValueID, of id: IndicatorID) throws(Refusal) -> MeasuredValue {
        guard let value = try indicator(id)[value: value] else { throw .unknown(.measuredValue) }
        return value
    }

    private func decideAddValue(
        _ wished: MeasuredValue, to id: IndicatorID, _ context: ResultsContext
    ) throws(Refusal) -> [ResultsEvent] {
        let indicator = try indicator(id)
        guard indicator[value: wished.id] == nil else { throw .duplicate(.measuredValue) }
        guard indicator.values.count < Self.valueLimit else { throw .tooMany(.measuredValue, limit: Self.valueLimit) }
        var value = try accepted(wished, in: indicator, context)
        value.file = nil
        (value.author, value.at) = (context.actor.account, context.at)
        return [.valueAdded(indicator: id, value: value)]
    }

    private func decideEditValue(
        _ wished: MeasuredValue, of id: IndicatorID, was: MeasuredValue?, _ context: ResultsContext
    ) throws(Refusal) -> [ResultsEvent] {
        guard let indicator = self[id] else { throw was == nil ? .unknown(.indicator) : .removedMeanwhile(.indicator) }
        guard let current = indicator[value: wished.id] else {
            throw was == nil ? .unknown(.measuredValue) : .removedMeanwhile(.measuredValue)
        }
        var value = try accepted(wished, in: indicator, context)
        // A correction is in the history; the value stays as whoever measured it gave it.
        (value.file, value.author, value.at) = (current.file, current.author, current.at)
        guard value != current else { return [] }
        if let was, was != current { throw .changedMeanwhile(.measuredValue(id, current: current, yours: value)) }
        return [.valueEdited(indicator: id, from: current, to: value)]
    }

    private func accepted(
        _ wished: MeasuredValue, in indicator: Indicator, _ context: ResultsContext
    ) throws(Refusal) -> MeasuredValue {
        var value = wished
        try checkNumber(value.number)
        _ = try TextRules.day(value.day)
        guard value.day <= context.today else { throw .results(.dayToCome(day: value.day, today: context.today)) }
        if let baseline = indicator.baseline, value.day < baseline.day {
            throw .results(.valueBeforeBaseline(day: value.day, baseline: baseline.day))
        }
        guard !indicator.values.contains(where: { $0.day == value.day && $0.id != value.id }) else {
            throw .results(.dayAlreadyMeasured(day: value.day))
        }
        value.source = try TextRules.line(value.source, .valueSource)
        value.link = try TextRules.line(value.link, .evidenceLink, limit: 2_000)
        guard value.link.isEmpty || Self.isWebAddress(value.link) else { throw .results(.notAWebAddress(text: value.link)) }
        return value
    }

    private static func isWebAddress(_ text: String) -> Bool {
        let lower = text.lowercased()
        guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else { return false }
        return text.utf8.count > scheme.utf8.count && !text.contains(" ")
    }

    private func decideAttach(
        _ file: EvidenceFile, to id: MeasuredValueID, of indicator: IndicatorID
    ) throws(Refusal) -> [ResultsEvent] {
        let current = try value(id, of: indicator)
        guard file.byteCount <= Self.fileLimit else { throw .results(.fileTooLarge(limit: Self.fileLimit)) }
        let name = try TextRules.title(file.name, .fileName)
        guard let file = EvidenceFile(hash: file.hash, name: name, kind: file.kind, byteCount: file.byteCount) else {
            throw .unknown(.measuredValue)
        }
        let needed = keptFiles[file.hash] == nil ? file.byteCount : 0
        guard fileBytes + needed <= Self.filesLimit else { throw .results(.noRoomForFile(limit: Self.filesLimit)) }
        guard current.file != file else { return [] }
        var changed = current
        changed.file = file
        return [.valueEdited(indicator: indicator, from: current, to: changed)]
    }

    /// Takes a person who leaves off what they measure.
    func release(_ person: PersonID) -> [ResultsEvent] {
        measured(by: person).map {
            .indicatorEdited(indicator: $0.id, from: .responsible(value: person), to: .responsible(value: nil))
        }
    }
}

extension Indicator {
    /// What its fields and values are not to each other, though they must.
    var brokenRule: ResultsRefusal? {
        if let baseline, let target {
            if target.day <= baseline.day { return .targetBeforeBaseline(baseline: baseline.day, target: target.day) }
            if target.number == baseline.number { return .targetIsBaseline }
            let isBetter = direction == .up ? target.number > baseline.number : target.number < baseline.number
            if !isBetter { return .targetAgainstDirection(direction: direction) }
        }
        if let baseline, let first = values.first, first.day < baseline.day {
            return .valueBeforeBaseline(day: first.day, baseline: baseline.day)
        }
        for (earlier, later) in zip(values, values.dropFirst()) where earlier.day == later.day {
            return .dayAlreadyMeasured(day: later.day)
        }
        return nil
    }
}
