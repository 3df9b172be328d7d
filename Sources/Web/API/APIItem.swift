import Planning

/// An item of an action in a command: a flat object, told apart by `kind`.
struct APIItem: Decodable {
    /// The kinds that people write; postponements are written by the rules.
    enum Kind: String, CaseIterable, Decodable {
        case contribution, dependency, step, blocker, link, comment, note, raisedRisk, dismissedRisk
    }

    let item: ActionItem

    init(from decoder: any Decoder) throws {
        let reader = try JSONObjectReader(decoder)
        let kind: Kind = try reader.required("kind")
        func allow(_ members: Set<String>) throws { try reader.allow(members.union(["kind"])) }
        switch kind {
        case .contribution:
            try allow(["person", "role", "days"])
            item = .contribution(
                Contribution(
                    person: try reader.required("person"), role: try reader.value("role", else: ""), days: try reader.optional("days")))
        case .dependency:
            try allow(["predecessor", "lagDays"])
            item = .dependency(Dependency(predecessor: try reader.required("predecessor"), lagDays: try reader.value("lagDays", else: 0)))
        case .step:
            try allow(["id", "title", "isDone", "day"])
            item = .step(
                Step(
                    id: try reader.required("id"), title: try reader.required("title"), isDone: try reader.value("isDone", else: false),
                    day: try reader.optional("day")))
        case .blocker:
            try allow(["id", "cause", "liftedWhen", "whoCanLift", "liftedDay", "waitsFor"])
            item = .blocker(
                Blocker(
                    id: try reader.required("id"), cause: try reader.required("cause"),
                    liftedWhen: try reader.value("liftedWhen", else: ""),
                    whoCanLift: try reader.value("whoCanLift", else: ""), liftedDay: try reader.optional("liftedDay"),
                    waitsFor: try reader.optional("waitsFor")))
        case .link:
            try allow(["id", "title", "address"])
            item = .link(
                Link(id: try reader.required("id"), title: try reader.value("title", else: ""), address: try reader.required("address")))
        case .comment:
            // Author, moment and mentions are the rules' to write: they count in `was` alone.
            try allow(["id", "text", "author", "at", "mentions"])
            item = .comment(
                Comment(
                    id: try reader.required("id"), author: try reader.value("author", else: AccountID(0)),
                    text: try reader.required("text"), at: try reader.value("at", else: Moment(milliseconds: 0)),
                    mentions: try reader.value("mentions", else: [])))
        case .raisedRisk:
            try allow(["id", "word", "author", "at"])
            item = .raisedRisk(
                RaisedRisk(
                    id: try reader.required("id"), word: try reader.required("word"),
                    author: try reader.value("author", else: AccountID(0)), at: try reader.value("at", else: Moment(milliseconds: 0))))
        case .dismissedRisk:
            try allow(["risk", "word", "author", "at", "dueDay", "responsible", "postponements"])
            item = .dismissedRisk(
                DismissedRisk(
                    risk: try reader.required("risk"), word: try reader.required("word"),
                    author: try reader.value("author", else: AccountID(0)), at: try reader.value("at", else: Moment(milliseconds: 0)),
                    dueDay: try reader.optional("dueDay"), responsible: try reader.optional("responsible"),
                    postponements: try reader.count("postponements", else: 0)))
        case .note:
            try allow(["id", "label", "text"])
            item = .note(
                Note(id: try reader.required("id"), label: try reader.required("label"), text: try reader.value("text", else: "")))
        }
    }
}

/// Names an item of an action: its kind, and its `id` or, for a contribution, its person, for a dependency, its predecessor.
struct APIItemName: Decodable {
    let reference: ActionItemReference

    init(from decoder: any Decoder) throws {
        let reader = try JSONObjectReader(decoder)
        try reader.allow(["kind", "key"])
        reference = ActionItemReference(
            kind: try reader.required("kind"), key: try reader.required("key", as: ItemID.self).rawValue)
    }
}
