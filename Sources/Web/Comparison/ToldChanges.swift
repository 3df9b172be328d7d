import Planning

/// What changed, by what it means for the team: each action stands under each heading that is true of it.
struct ToldChanges {
    /// In the order of the page: what was achieved, what came, what needs a word, what went.
    enum Kind: String, CaseIterable, Sendable {
        case done, added, moved, blocked, unblocked, reassigned, committed, commitmentLost, status, dropped, removed, others
    }

    struct Line {
        let action: ActionComparison
        let change: ActionChange
        /// What is said after the action's title; empty where the heading says it all.
        let detail: String
    }

    let groups: [(kind: Kind, lines: [Line])]

    /// - Parameters:
    ///   - before: Names who has left since.
    ///   - today: Days of this year are told without it.
    init(_ comparison: PlanComparison, language: Language, before: Deployment, after: Deployment, today: Day) {
        let words = Words(language: language, before: before, after: after, today: today)
        var lines: [Kind: [Line]] = [:]
        for action in comparison.actions {
            var others: [String] = []
            for change in action.changes {
                switch change {
                case .edited(let fields): others += fields.map(words.texts.field)
                case .listed(let kinds): others += kinds.map(words.texts.list)
                default:
                    guard let kind = Self.kind(of: change) else { continue }
                    lines[kind, default: []].append(Line(action: action, change: change, detail: words.detail(change, of: action)))
                }
            }
            if !others.isEmpty {
                let change = ActionChange.edited([])
                lines[.others, default: []].append(Line(action: action, change: change, detail: others.joined(separator: ", ")))
            }
        }
        groups = Kind.allCases.compactMap { kind in lines[kind].map { (kind, $0) } }
    }

    private static func kind(of change: ActionChange) -> Kind? {
        switch change {
        case .done: .done
        case .added: .added
        case .moved: .moved
        case .blocked: .blocked
        case .unblocked: .unblocked
        case .reassigned: .reassigned
        case .committed: .committed
        case .commitmentLost: .commitmentLost
        case .status: .status
        case .dropped: .dropped
        case .removed: .removed
        case .edited, .listed: nil
        }
    }

    private struct Words {
        let language: Language
        let before: Deployment
        let after: Deployment
        let today: Day

        var texts: ChangesTexts { ChangesTexts(language: language) }

        private func name(_ person: PersonID?) -> String {
            person.flatMap { after.people[$0] ?? before.people[$0] }?.name ?? texts.nobody
        }

        private func day(_ day: Day) -> String { Formats(language: language).compact(day, today: today) }

        func detail(_ change: ActionChange, of action: ActionComparison) -> String {
            let domain = DomainTexts(language: language)
            switch change {
            case .done: return action.after?.doneDay.map(day) ?? ""
            case .added:
                let status = action.after?.status ?? .draft
                return [
                    action.after?.responsible.map(name), action.after?.dueDay.map { texts.due(day($0)) },
                    status == .draft || status == .upcoming ? nil : domain.status(status),
                ].compactMap { $0 }.joined(separator: ", ")
            case .blocked(let causes), .unblocked(let causes): return causes.joined(separator: ", ")
            case .reassigned(let from, let to): return texts.change(name(from), name(to))
            case .committed, .commitmentLost: return name(action.after?.responsible)
            case .status(let from, let to): return texts.change(domain.status(from), domain.status(to))
            case .dropped, .removed, .moved, .edited, .listed: return ""
            }
        }
    }
}
