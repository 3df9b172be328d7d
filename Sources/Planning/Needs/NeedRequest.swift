/// Asking for a need: what is said to whom, and the action by which the team goes and gets it. One change, one undo.
public struct NeedRequest: Sendable {
    /// The action to open: its title, who sees to it and by when; nil to note the request alone.
    public struct Errand: Sendable {
        public var action: NewAction
        /// By what everybody sees that it is done; the action stays a draft where it is not complete.
        public var doneWhen: String

        public init(action: NewAction, doneWhen: String) {
            self.action = action
            self.doneWhen = doneWhen
        }
    }

    public var need: NeedID
    /// How much is asked for; nil where it is not said.
    public var quantity: Quantity?
    public var day: Day
    /// To whom.
    public var party: Party?
    public var words: String
    /// Who asks, for the exchange with a stakeholder.
    public var person: PersonID?
    public var errand: Errand?

    public init(
        need: NeedID, quantity: Quantity? = nil, day: Day, party: Party? = nil, words: String = "", person: PersonID? = nil,
        errand: Errand? = nil
    ) {
        self.need = need
        self.quantity = quantity
        self.day = day
        self.party = party
        self.words = words
        self.person = person
        self.errand = errand
    }
}

extension Deployment {
    /// The commands of a request, to be given as one batch.
    ///
    /// A request to a stakeholder is an exchange with them, too. The errand is what the waiting actions now wait for: they depend on it.
    ///
    /// - Parameters:
    ///   - said: What the exchange tells where the request has no words of its own.
    ///   - newID: Identifiers for the entry and the exchange.
    public func commands(of request: NeedRequest, said: String, newID: () -> ItemID) -> [Command] {
        func written<Kind>(_ make: (ItemID, AccountID, Moment) -> Kind) -> Kind { make(newID(), AccountID(0), Moment(milliseconds: 0)) }
        let entry = written {
            NeedEntry(
                id: $0, kind: .asked, quantity: request.quantity, day: request.day, party: request.party, words: request.words, author: $1,
                at: $2)
        }
        var commands: [Command] = [.needs(.addEntry(need: request.need, entry: entry))]
        if case .stakeholder(let id)? = request.party {
            let exchange = written {
                Exchange(
                    id: $0, day: request.day, person: request.person, words: request.words.isEmpty ? said : request.words, author: $1,
                    at: $2)
            }
            commands.append(.stakeholders(.addItem(stakeholder: id, item: .exchange(value: exchange))))
        }
        guard let errand = request.errand else { return commands }
        let id = errand.action.id
        commands += [
            .plan(.addAction(action: errand.action)),
            .plan(.edit(action: id, to: .doneWhen(errand.doneWhen), was: nil, reason: nil)),
        ]
        if errand.action.responsible != nil, errand.action.dueDay != nil {
            commands.append(.plan(.edit(action: id, to: .status(.upcoming), was: nil, reason: nil)))
        }
        commands.append(.needs(.edit(need: request.need, to: .obtaining(value: id), was: nil)))
        let waiting = needs[request.need]?.waiting ?? []
        for action in waiting.compactMap({ plan[$0] }) where action.status.isOpen {
            commands.append(.plan(.addItem(action: action.id, item: .dependency(Dependency(predecessor: id)))))
        }
        return commands
    }
}
