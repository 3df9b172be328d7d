/// A wish of a person. ``Deployment/decide(_:by:at:)`` turns it into events, or refuses it with a reason.
///
/// Scenarios keep commands as JSON for ever: a case or label that exists is never renamed.
public indirect enum Command: Hashable, Sendable {
    case settings(SettingsCommand)
    case route(RouteCommand)
    case people(PeopleCommand)
    case plan(PlanCommand)
    case reviews(ReviewCommand)
    case results(ResultsCommand)
    case stakeholders(StakeholderCommand)
    case views(ViewsCommand)
    case needs(NeedCommand)
    case scenarios(ScenarioCommand)
    /// Several commands as one change: all or none, and one undo.
    case batch([Command])
    /// Takes back a recent change, while what it changed is still as it left it.
    case undo(change: CommandID)
}

/// Who gives a command: an account, with its role in the deployment and the person it is there.
public struct Actor: Hashable, Sendable {
    public var account: AccountID
    public var role: Role
    public var person: PersonID?

    public init(account: AccountID, role: Role, person: PersonID? = nil) {
        self.account = account
        self.role = role
        self.person = person
    }
}

/// What an account may do in a deployment: pilote, membre, contributeur, lecteur.
public enum Role: String, CaseIterable, Codable, Sendable {
    /// Everything, settings and people included.
    case lead
    /// The whole plan.
    case member
    /// What they are responsible for, and comments anywhere.
    case contributor
    /// Reading.
    case reader
}

extension Command: Codable {
    private enum CodingKeys: CodingKey {
        case settings, route, people, plan, reviews, results, stakeholders, views, needs, scenarios, batch, undo
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        guard let key = container.allKeys.first, container.allKeys.count == 1 else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath,
                    debugDescription:
                        "A command has exactly one of: settings, route, people, plan, reviews, results, stakeholders, views, needs, scenarios, batch, undo."
                ))
        }
        switch key {
        case .settings: self = .settings(try container.decode(SettingsCommand.self, forKey: key))
        case .route: self = .route(try container.decode(RouteCommand.self, forKey: key))
        case .people: self = .people(try container.decode(PeopleCommand.self, forKey: key))
        case .plan: self = .plan(try container.decode(PlanCommand.self, forKey: key))
        case .reviews: self = .reviews(try container.decode(ReviewCommand.self, forKey: key))
        case .results: self = .results(try container.decode(ResultsCommand.self, forKey: key))
        case .stakeholders: self = .stakeholders(try container.decode(StakeholderCommand.self, forKey: key))
        case .views: self = .views(try container.decode(ViewsCommand.self, forKey: key))
        case .needs: self = .needs(try container.decode(NeedCommand.self, forKey: key))
        case .scenarios: self = .scenarios(try container.decode(ScenarioCommand.self, forKey: key))
        case .batch: self = .batch(try container.decode([Command].self, forKey: key))
        case .undo: self = .undo(change: try container.decode(CommandID.self, forKey: key))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .settings(let command): try container.encode(command, forKey: .settings)
        case .route(let command): try container.encode(command, forKey: .route)
        case .people(let command): try container.encode(command, forKey: .people)
        case .plan(let command): try container.encode(command, forKey: .plan)
        case .reviews(let command): try container.encode(command, forKey: .reviews)
        case .results(let command): try container.encode(command, forKey: .results)
        case .stakeholders(let command): try container.encode(command, forKey: .stakeholders)
        case .views(let command): try container.encode(command, forKey: .views)
        case .needs(let command): try container.encode(command, forKey: .needs)
        case .scenarios(let command): try container.encode(command, forKey: .scenarios)
        case .batch(let commands): try container.encode(commands, forKey: .batch)
        case .undo(let change): try container.encode(change, forKey: .undo)
        }
    }
}
