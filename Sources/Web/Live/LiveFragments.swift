import NIOCore
import Planning

/// The parts of an open plan page that events change.
struct LiveFragments {
    let context: DeploymentContext
    let language: Language
    var shows = ShownPage.plan(columns: PlanColumn.usual)

    /// More rows than this are fetched as a page.
    private static let rowLimit = 50

    /// Rows, route and counters to put in place; `nil` when the page must be fetched anew: an action came, went or moved,
    /// or something changed that rows do not show.
    func html(for all: [RecordedEvent]) -> ByteBuffer? {
        guard shows != .scenarios, context.scenario == nil else { return nil }
        if case .inside = shows { return nil }
        // What the readers of the page may not know of changes nothing in it: every page of a role is sent the same.
        let events = all.filter { $0.event.isSeen(by: Sight(account: nil, role: context.role)) }
        var changed: [ActionID] = []
        for recorded in events {
            // No view of the plan shows a figure that was measured.
            if case .results = recorded.event, case .plan = shows { continue }
            if case .reviews(let event) = recorded.event, case .plan = shows, !event.endsReview {
                // What was silent is spoken of.
                if mayBreakSilence { changed += event.actionsSpokenOf.filter { !changed.contains($0) } }
                continue
            }
            // Nor does the plan show what is only considered.
            if case .scenarios = recorded.event, case .plan = shows { continue }
            guard case .plan(let event) = recorded.event, let action = event.action, !rearranges(event) else { return nil }
            if !changed.contains(action) { changed.append(action) }
            guard changed.count <= Self.rowLimit else { return nil }
        }
        // Who waits for an action is at risk with it.
        for id in changed where events.contains(where: { $0.event.action == id && changesRoute($0.event) }) {
            for successor in context.deployment.plan.successors(of: id) where !changed.contains(successor.id) {
                changed.append(successor.id)
            }
        }
        // And so are all the actions of who is asked for too much.
        for id in context.deployment.actionsOverbookedOtherwise(by: events, today: context.today) where !changed.contains(id) {
            changed.append(id)
        }
        guard changed.count <= Self.rowLimit else { return nil }
        let by = events.last.flatMap { context.accountNames[$0.actor] }
        var html = HTML(capacity: 16 * 1024)
        html.element("template") { html in
            let row = ActionRow(context: context, language: language, columns: shows.columns)
            for id in changed {
                guard let action = context.deployment.plan[id] else { continue }
                row.write(action, changedBy: by, to: &html)
            }
            groups(of: changed, &html)
        }
        if events.contains(where: { changesCommitments($0.event) }) {
            CommitmentCounts(context: context, language: language).write(to: &html)
        }
        if events.contains(where: { changesRoute($0.event) }) {
            RouteFragment(context: context, language: language).write(to: &html)
        }
        return html.buffer
    }

    /// The route, and the rows whose risks another forecast has changed; `nil` when the page must be fetched anew.
    func html(forecastBefore before: ShownForecast) -> ByteBuffer? {
        var html = HTML(capacity: 16 * 1024)
        if case .plan = shows {
            let older = RiskReader(context.deployment, today: context.today, chances: before.chances)
            let changed = context.deployment.plan.actions.filter { action in
                action.status.isOpen && older.risks(of: action) != context.risks.risks(of: action)
            }
            guard changed.count <= Self.rowLimit else { return nil }
            html.element("template") { html in
                let row = ActionRow(context: context, language: language, columns: shows.columns)
                for action in changed.sorted(by: { $0.number < $1.number }) { row.write(action, to: &html) }
            }
        }
        RouteFragment(context: context, language: language).write(to: &html)
        return html.buffer
    }

    private func rearranges(_ event: PlanEvent) -> Bool {
        switch event {
        case .actionAdded, .actionRemoved: true
        case .actionEdited(_, _, .workstream), .actionEdited(_, _, .rank): true
        default: false
        }
    }

    /// The route shows titles, due dates, statuses and responsibles, and counts what is at risk.
    private func changesRoute(_ event: Event) -> Bool {
        switch event {
        case .plan(.actionEdited(_, _, let value)):
            switch value.field {
            case .title, .dueDay, .status, .responsible, .commitment, .description, .effort, .earliestStart, .spentDays: true
            default: mayBreakSilence
            }
        case .plan(.itemAdded(_, let item, _)), .plan(.itemEdited(_, _, let item)), .plan(.itemRemoved(_, let item, _)):
            mayBreakSilence || [.blocker, .step, .dependency, .contribution, .raisedRisk, .dismissedRisk].contains(item.kind)
        case .reviews(let event): mayBreakSilence && !event.actionsSpokenOf.isEmpty
        default: false
        }
    }

    /// Once a review has closed, an action can be at risk because nothing is heard of it: any change of it is news.
    private var mayBreakSilence: Bool { context.deployment.reviews.hasClosed }

    /// What a commitment holds for, and whether one is owed.
    private func changesCommitments(_ event: Event) -> Bool {
        guard case .plan(.actionEdited(_, _, let value)) = event else { return false }
        switch value.field {
        case .commitment, .answer, .responsible, .dueDay, .description, .status: return true
        default: return false
        }
    }

    private func groups(of actions: [ActionID], _ html: inout HTML) {
        let plan = context.deployment.plan
        var ids: [WorkstreamID] = []
        for id in actions {
            for workstream in plan.path(to: plan[id]?.workstream) where !ids.contains(workstream.id) {
                ids.append(workstream.id)
            }
        }
        guard !ids.isEmpty else { return }
        let figures = WorkstreamFigures(context)
        for id in ids {
            guard let workstream = plan[id] else { continue }
            GroupRow(
                context: context, language: language, heading: .workstream(workstream),
                depth: plan.path(to: workstream.parent).count, figures: figures[id], columns: shows.columns.count
            ).write(to: &html)
        }
    }
}

extension ReviewEvent {
    /// Whether a review closes with it, or opens again: what has changed since the last review is then something else.
    fileprivate var endsReview: Bool {
        if case .edited(_, _, .minutes) = self { true } else { false }
    }
}
