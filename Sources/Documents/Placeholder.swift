import CExpat
import CZip
import Planning
