/// An action is stored without what it does not have, and reads what older versions wrote.
extension Action: Codable {
    private enum CodingKeys: CodingKey {
        case id, number, title, workstream, rank, status, description, doneWhen, responsible, dueDay, earliestStart
        case effort, priority, tags, doneDay, commitment, answer
        case contributions, dependencies, steps, blockers, postponements, links, comments, notes
        case raisedRisks, dismissedRisks, spentDays
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            id: try container.decode(ActionID.self, forKey: .id),
            number: try container.decode(Int.self, forKey: .number),
            title: try container.decode(String.self, forKey: .title),
            workstream: try container.decodeIfPresent(WorkstreamID.self, forKey: .workstream),
            rank: try container.decode(Double.self, forKey: .rank))
        func read<Value: Decodable>(_ key: CodingKeys, _ path: WritableKeyPath<Action, Value>) throws {
            if let value = try container.decodeIfPresent(Value.self, forKey: key) { self[keyPath: path] = value }
        }
        func readOptional<Value: Decodable>(_ key: CodingKeys, _ path: WritableKeyPath<Action, Value?>) throws {
            self[keyPath: path] = try container.decodeIfPresent(Value.self, forKey: key)
        }
        try read(.status, \.status)
        try read(.description, \.description)
        try read(.doneWhen, \.doneWhen)
        try readOptional(.responsible, \.responsible)
        try readOptional(.dueDay, \.dueDay)
        try readOptional(.earliestStart, \.earliestStart)
        try readOptional(.effort, \.effort)
        try read(.priority, \.priority)
        try read(.tags, \.tags)
        try readOptional(.doneDay, \.doneDay)
        try readOptional(.spentDays, \.spentDays)
        try readOptional(.commitment, \.commitment)
        try readOptional(.answer, \.answer)
        try read(.contributions, \.contributions)
        try read(.dependencies, \.dependencies)
        try read(.steps, \.steps)
        try read(.blockers, \.blockers)
        try read(.postponements, \.postponements)
        try read(.links, \.links)
        try read(.comments, \.comments)
        try read(.notes, \.notes)
        try read(.raisedRisks, \.raisedRisks)
        try read(.dismissedRisks, \.dismissedRisks)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        func write<Element: Encodable>(_ list: [Element], _ key: CodingKeys) throws {
            if !list.isEmpty { try container.encode(list, forKey: key) }
        }
        func write(_ text: String, _ key: CodingKeys) throws {
            if !text.isEmpty { try container.encode(text, forKey: key) }
        }
        try container.encode(id, forKey: .id)
        try container.encode(number, forKey: .number)
        try container.encode(title, forKey: .title)
        try container.encodeIfPresent(workstream, forKey: .workstream)
        try container.encode(rank, forKey: .rank)
        try container.encode(status, forKey: .status)
        try write(description, .description)
        try write(doneWhen, .doneWhen)
        try container.encodeIfPresent(responsible, forKey: .responsible)
        try container.encodeIfPresent(dueDay, forKey: .dueDay)
        try container.encodeIfPresent(earliestStart, forKey: .earliestStart)
        try container.encodeIfPresent(effort, forKey: .effort)
        try container.encode(priority, forKey: .priority)
        try write(tags, .tags)
        try container.encodeIfPresent(doneDay, forKey: .doneDay)
        try container.encodeIfPresent(spentDays, forKey: .spentDays)
        try container.encodeIfPresent(commitment, forKey: .commitment)
        try container.encodeIfPresent(answer, forKey: .answer)
        try write(contributions, .contributions)
        try write(dependencies, .dependencies)
        try write(steps, .steps)
        try write(blockers, .blockers)
        try write(postponements, .postponements)
        try write(links, .links)
        try write(comments, .comments)
        try write(notes, .notes)
        try write(raisedRisks, .raisedRisks)
        try write(dismissedRisks, .dismissedRisks)
    }
}
