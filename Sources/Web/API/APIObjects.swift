import Planning

// The objects of commands. What a newcomer need not say has a default.

struct APIPerson: Decodable {
    let person: Person

    init(from decoder: any Decoder) throws {
        let reader = try JSONObjectReader(decoder)
        try reader.allow(["id", "name", "email", "organisation", "hasLeft", "daysPerWeek", "absences"])
        person = Person(
            id: try reader.required("id"), name: try reader.required("name"), email: try reader.value("email", else: ""),
            organisation: try reader.value("organisation", else: ""), hasLeft: try reader.value("hasLeft", else: false),
            daysPerWeek: try reader.optional("daysPerWeek"),
            absences: try reader.value("absences", else: [APIAbsence]()).map(\.absence))
    }
}

struct APIAbsence: Decodable {
    let absence: Absence

    init(from decoder: any Decoder) throws {
        let reader = try JSONObjectReader(decoder)
        try reader.allow(["first", "last", "label"])
        absence = Absence(
            first: try reader.required("first"), last: try reader.required("last"), label: try reader.value("label", else: ""))
    }
}

struct APIView: Decodable {
    let view: SavedView

    init(from decoder: any Decoder) throws {
        let reader = try JSONObjectReader(decoder)
        // The owner is whoever gives the command: it counts in `was` alone.
        try reader.allow(["id", "name", "query", "owner", "isShared"])
        view = SavedView(
            id: try reader.required("id"), name: try reader.required("name"), query: try reader.value("query", else: ""),
            owner: try reader.value("owner", else: AccountID(0)), isShared: try reader.value("isShared", else: false))
    }
}

struct APIMilestone: Decodable {
    let milestone: Milestone

    init(from decoder: any Decoder) throws {
        let reader = try JSONObjectReader(decoder)
        try reader.allow(["id", "title", "day", "isReached"])
        milestone = Milestone(
            id: try reader.required("id"), title: try reader.required("title"), day: try reader.required("day"),
            isReached: try reader.value("isReached", else: false))
    }
}

struct APIWorkstream: Decodable {
    let workstream: Workstream

    init(from decoder: any Decoder) throws {
        let reader = try JSONObjectReader(decoder)
        try reader.allow(["id", "title", "parent", "rank"])
        workstream = Workstream(
            id: try reader.required("id"), title: try reader.required("title"), parent: try reader.optional("parent"),
            rank: try reader.required("rank"))
    }
}

struct APINewAction: Decodable {
    let action: NewAction

    init(from decoder: any Decoder) throws {
        let reader = try JSONObjectReader(decoder)
        try reader.allow(["id", "title", "workstream", "responsible", "dueDay"])
        action = NewAction(
            id: try reader.required("id"), title: try reader.required("title"), workstream: try reader.optional("workstream"),
            responsible: try reader.optional("responsible"), dueDay: try reader.optional("dueDay"))
    }
}

struct APIEffort: Decodable {
    let effort: ThreePointEffort

    init(from decoder: any Decoder) throws {
        let reader = try JSONObjectReader(decoder)
        try reader.allow(["optimistic", "likely", "pessimistic"])
        effort = ThreePointEffort(
            optimistic: try reader.required("optimistic"), likely: try reader.required("likely"),
            pessimistic: try reader.required("pessimistic"))
    }
}

struct APIClosure: Decodable {
    let closure: Closure

    init(from decoder: any Decoder) throws {
        let reader = try JSONObjectReader(decoder)
        try reader.allow(["first", "last", "label"])
        closure = Closure(
            first: try reader.required("first"), last: try reader.required("last"), label: try reader.value("label", else: ""))
    }
}

struct APIHandOver: Decodable {
    let handOver: HandOver

    init(from decoder: any Decoder) throws {
        let reader = try JSONObjectReader(decoder)
        try reader.allow(["action", "to"])
        handOver = HandOver(action: try reader.required("action"), to: try reader.required("to"))
    }
}

struct APIRiskThreshold: Decodable {
    let value: SettingsValue

    init(from decoder: any Decoder) throws {
        let reader = try JSONObjectReader(decoder)
        try reader.allow(["rule", "threshold"])
        value = .riskThreshold(rule: try reader.required("rule"), value: try reader.count("threshold"))
    }
}
