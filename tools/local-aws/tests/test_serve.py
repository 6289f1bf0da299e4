"""What serve.py does with requests that come at the same time."""

import importlib.util
import threading
import time
import unittest
from concurrent.futures import ThreadPoolExecutor

from support import SERVE


class OneAtATimeTests(unittest.TestCase):
    def test_requests_that_come_together_are_answered_one_after_the_other(self):
        specification = importlib.util.spec_from_file_location("serve", SERVE)
        serve = importlib.util.module_from_spec(specification)
        specification.loader.exec_module(serve)
        inside, most = [], []
        together = threading.Barrier(4)

        def answer(environment, start_response):
            inside.append(threading.get_ident())
            most.append(len(inside))
            time.sleep(0.02)
            inside.remove(threading.get_ident())
            return [b"done"]

        application = serve.OneAtATime(answer)

        def request(_):
            together.wait(timeout=60)
            return application({}, None)

        with ThreadPoolExecutor(4) as clients:
            answers = list(clients.map(request, range(4)))

        self.assertEqual(answers, [[b"done"]] * 4)
        self.assertEqual(max(most), 1)


if __name__ == "__main__":
    unittest.main()
