import GRDB
import Planning
